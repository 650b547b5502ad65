import Glibc

/// How the front end waits.
public enum Waiting {
    /// Until the descriptor can be read, or the time is over.
    public static func wait(for descriptor: Int32, milliseconds: Int32) {
        var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        poll(&entry, 1, milliseconds)
    }
}
