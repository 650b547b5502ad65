import Glibc
import Testing

@testable import Host

@Suite("Messages over a socket")
struct MessageSocketTests {
    private func pair() throws -> (MessageSocket, MessageSocket) {
        var ends: [Int32] = [0, 0]
        try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0)
        return (MessageSocket(ends[0]), MessageSocket(ends[1]))
    }

    @Test("arrive whole and in order, however large")
    func order() throws {
        let (here, there) = try pair()
        let sent = [0, 1, 70_000, 3].map { [UInt8](repeating: UInt8($0 % 251), count: $0) }
        for message in sent { here.send(message) }
        var found: [[UInt8]] = []
        while found.count < sent.count {
            here.flush()
            found += there.receive()
        }
        #expect(found == sent)
        #expect(!here.wantsToWrite)
    }

    @Test("a reader that is stopped does not keep who has something left to say")
    func stopped() throws {
        let (here, there) = try pair()
        here.send([UInt8](repeating: 7, count: 4 << 20))
        #expect(here.wantsToWrite)
        here.drain(patience: 1)
        #expect(here.isClosed)
        withExtendedLifetime(there) {}
    }

    @Test("a length that no message has ends the connection")
    func hostile() throws {
        var ends: [Int32] = [0, 0]
        try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0)
        let socket = MessageSocket(ends[0])
        defer { close(ends[1]) }
        try #require(write(ends[1], [0xFF, 0xFF, 0xFF, 0xFF, 0] as [UInt8], 5) == 5)
        #expect(socket.receive().isEmpty)
        #expect(socket.isClosed)
    }
}
