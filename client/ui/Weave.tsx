/** The edge of one shore. Decoration. */
export const Weave = ({ shore }: { shore: number }) => (
  <span className="weave" data-shore={shore} aria-hidden="true" />
)

/** Two weaves and the stones between them: what stands between two classes' words. Decoration. */
export const Causeway = ({ shores = [1, 2] }: { shores?: readonly [number, number] }) => (
  <div className="causeway" aria-hidden="true">
    <span className="weave" data-shore={shores[0]} />
    <span className="stones" />
    <span className="weave" data-shore={shores[1]} />
  </div>
)
