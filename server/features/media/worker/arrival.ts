/** How far the worker, the program that carries sound and picture, has come. */
export type Arrival =
  | { state: 'preparing'; progress: number; secondsLeft: number | undefined }
  | { state: 'ready'; program: string }
  /** `reason`: one line for the operator, with exactly what to do. */
  | { state: 'failed'; reason: string }

export interface WorkerArrival {
  readonly now: Arrival
  /** Told at each change. A failed arrival may still become ready, when an operator has put things right. */
  onChange(listener: (arrival: Arrival) => void): void
  /** Ends what is under way; nothing half done is left where it would be taken for whole. */
  stop(): Promise<void>
}
