import Glibc
import Testing

@testable import Host

@Suite("Files and folders")
struct FileTests {
    @Test("of a folder that is removed links go, and not what they lead to")
    func links() throws {
        let folder = try TemporaryFolder()
        try folder.write("outside/kept", [1])
        try folder.write("inside/below/gone", [1])
        for (target, name) in [("outside", "inside/folder"), ("outside/kept", "inside/file")] {
            try #require(symlink("\(folder.path)/\(target)", "\(folder.path)/\(name)") == 0)
        }
        File.removeFolder(folder.path + "/inside")
        #expect(try File.list(folder.path) == ["outside"])
        #expect(try File.list(folder.path + "/outside") == ["kept"])
    }
}
