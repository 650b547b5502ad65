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

    @Test("hold the last boot until the new one is noted, which needs no room and is tried once")
    func boots() throws {
        let folder = try TemporaryFolder()
        let state = StateFolder(folder.path)
        for isFirst in [true, false] {
            if !isFirst { try folder.write("boot", "another".utf8) }
            let room = FileFaults.Fault(place: folder.path + "/boot", code: ENOSPC)
            FileFaults.set(room, isOn: true)
            let full = #expect(throws: HostError.self) { try state.prepareBoot() }
            FileFaults.set(room, isOn: false)
            #expect(full?.isTransient == true)
            try state.prepareBoot()
            #expect(state.isAfterBoot() == !isFirst)
            FileFaults.set(room, isOn: true)
            defer { FileFaults.set(room, isOn: false) }
            try state.noteBoot()
            #expect(!state.isAfterBoot())
            try state.prepareBoot()
        }
        try folder.write("boot", "another".utf8)
        let error = #expect(throws: HostError.self) { try state.noteBoot() }
        #expect(error?.isTransient == false)
    }

    @Test("say that all may be lost where the boot cannot be read")
    func unreadableBoot() throws {
        let folder = try TemporaryFolder()
        #expect(!StateFolder(folder.path).isAfterBoot())
        try folder.write("boot/in-the-way", [])
        #expect(StateFolder(folder.path).isAfterBoot())
    }

    @Test(
        "stay as they were where another cannot be written or made durable, and nothing beside them",
        arguments: [FileFaults.Operation.write, .tear, .sync, .name])
    func replacement(operation: FileFaults.Operation) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a", "old".utf8)
        let fault = FileFaults.Fault(place: folder.path + "/", operation: operation, code: EIO)
        FileFaults.set(fault, isOn: true)
        defer { FileFaults.set(fault, isOn: false) }
        let error = #expect(throws: HostError.self) {
            try File.replace(path, with: Array("new".utf8), isDurable: true)
        }
        #expect(error?.isTransient == true)
        #expect(try folder.text("a") == (operation == .name ? "new" : "old"))
        #expect(try File.list(folder.path) == ["a"])
    }

    @Test("are made durable with all folders above them that are not there yet")
    func durableFolders() throws {
        let folder = try TemporaryFolder()
        let fault = FileFaults.Fault(place: folder.path + "/a/", operation: .name, code: EIO)
        FileFaults.set(fault, isOn: true)
        defer { FileFaults.set(fault, isOn: false) }
        #expect(throws: HostError.self) {
            try File.makeFolder(folder.path + "/a/b", isDurable: true)
        }
        try File.makeFolder(folder.path + "/a/c")
        FileFaults.set(fault, isOn: false)
        try File.makeFolder(folder.path + "/a/b", isDurable: true)
        #expect(try File.list(folder.path + "/a") == ["b", "c"])
    }

    @Test("tell the next driver what was not synced, or that they cannot")
    func unsynced() throws {
        let folder = try TemporaryFolder()
        let state = StateFolder(folder.path)
        let fault = FileFaults.Fault(place: folder.path + "/boot", code: ENOSPC)
        for isFull in [false, true] {
            try state.prepareBoot()
            try state.noteBoot()
            #expect(!state.isAfterBoot())
            FileFaults.set(fault, isOn: isFull)
            defer { FileFaults.set(fault, isOn: false) }
            try state.forgetBoot()
            #expect(state.isAfterBoot())
            // An empty file does not tell of which boot it is.
            #expect(state.isAfterPowerCut() == isFull)
        }
        try folder.write("boot", "unsynced\nanother".utf8)
        #expect(state.isAfterPowerCut())
        try folder.write("boot", "another".utf8)
        #expect(state.isAfterPowerCut())
        try #require(unlink(folder.path + "/boot") == 0)
        try folder.write("boot/in-the-way", [])
        let error = #expect(throws: HostError.self) { try state.forgetBoot() }
        #expect(error?.message.contains(folder.path + "/boot") == true)
    }
}
