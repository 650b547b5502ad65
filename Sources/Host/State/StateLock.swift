import Glibc

/// The lock of a state folder, held while this value or a process that inherited it lives.
///
/// The front end takes it before it looks at what the folder holds, and hands it to each driver that it
/// starts: nobody can get in between, not even while a driver that died is started again.
public final class StateLock: Sendable {
    let descriptor: Int32

    /// - Parameter descriptor: locked already; closed with the value.
    init(_ descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }
}
