import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'

/** The peer: a Socket.IO server that sends each line to everyone and does nothing else. */
const http = createServer()
const io = new Server(http)
io.on('connection', (socket) => {
  socket.on('chat:send', (line: { text: string }, acknowledge: (answer: unknown) => void) => {
    io.emit('chat:message', { message: { text: line.text } })
    acknowledge({ ok: true })
  })
})
http.listen(0, '127.0.0.1', () =>
  console.log(`ready at http://127.0.0.1:${(http.address() as AddressInfo).port}`),
)
