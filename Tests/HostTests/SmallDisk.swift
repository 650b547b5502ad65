import Glibc

@testable import Host

/// A real file system that is soon full: a small tmpfs, which only root may mount.
struct SmallDisk {
    let path: String

    /// Whether a file system can be mounted here.
    static let isPossible: Bool = {
        guard getuid() == 0, let folder = try? TemporaryFolder(),
            let disk = try? SmallDisk(folder.path, sizeInBytes: 4096)
        else { return false }
        disk.unmount()
        return true
    }()

    init(_ path: String, sizeInBytes: Int) throws {
        self.path = path
        let code = mount("tmpfs", path, "tmpfs", 0, "size=\(sizeInBytes),mode=700")
        guard code == 0 else { throw HostError.system("cannot mount", path) }
    }

    func grow(to sizeInBytes: Int) throws {
        let code = mount("tmpfs", path, "tmpfs", UInt(MS_REMOUNT), "size=\(sizeInBytes)")
        guard code == 0 else { throw HostError.system("cannot mount again", path) }
    }

    func setReadOnly(_ isReadOnly: Bool) throws {
        let flags = UInt(MS_REMOUNT) | (isReadOnly ? UInt(MS_RDONLY) : 0)
        guard mount("tmpfs", path, "tmpfs", flags, nil) == 0 else {
            throw HostError.system("cannot mount again", path)
        }
    }

    /// Lazily: whoever still has files open there does not hinder it.
    func unmount() { umount2(path, Int32(MNT_DETACH)) }
}
