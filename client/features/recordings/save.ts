import { ApiProblem } from '../../app/api.ts'
import { accessToken, refreshSession } from '../../app/session.ts'

/** Gives the browser the file to save. The token goes in the header, never into an address that is kept somewhere. */
export async function saveRecording(roomId: string, id: string): Promise<void> {
  await refreshSession()
  const answer = await fetch(`/api/v1/rooms/${roomId}/recordings/${id}/file`, {
    headers: { authorization: `Bearer ${accessToken() ?? ''}` },
  })
  if (!answer.ok) throw new ApiProblem({ code: 'recording.not_found', status: answer.status })
  const address = URL.createObjectURL(await answer.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = 'recording.webm'
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
