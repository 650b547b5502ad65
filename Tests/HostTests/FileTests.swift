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

    @Test("tell the next driver what was not synced, or that they cannot")
    func unsynced() throws {
        let folder = try TemporaryFolder()
        let state = StateFolder(folder.path)
        let fault = FileFaults.Fault(place: folder.path + "/boot", code: ENOSPC)
        for isFull in [false, true] {
            try state.noteBoot()
            #expect(!state.isAfterBoot())
            FileFaults.set(fault, isOn: isFull)
            defer { FileFaults.set(fault, isOn: false) }
            try state.forgetBoot()
            #expect(state.isAfterBoot())
        }
        try #require(unlink(folder.path + "/boot") == 0)
        try folder.write("boot/in-the-way", [])
        let error = #expect(throws: HostError.self) { try state.forgetBoot() }
        #expect(error?.message.contains(folder.path + "/boot") == true)
    }
}
