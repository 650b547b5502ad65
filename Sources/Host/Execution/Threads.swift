public import Engine
import Glibc
import Synchronization

/// Threads of this process, as many as there are cores for it; they live as long as one `run`.
public struct Threads: Parallelism {
    public let width: Int

    public init(width: Int = Self.cores) { self.width = max(width, 1) }

    /// The cores that this process may use.
    public static var cores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    public func run(_ count: Int, _ body: @Sendable (Int) -> Void) {
        guard count > 1, width > 1 else {
            for index in 0..<count { body(index) }
            return
        }
        withoutActuallyEscaping(body) { body in
            let work = Work(count: count, body: body)
            var threads: [pthread_t] = []
            for _ in 1..<min(width, count) {
                var thread = pthread_t()
                let context = Unmanaged.passRetained(work)
                let status = pthread_create(
                    &thread, nil,
                    { pointer in
                        Unmanaged<Work>.fromOpaque(pointer!).takeRetainedValue().go()
                        return nil
                    }, context.toOpaque())
                if status == 0 { threads.append(thread) } else { context.release() }
            }
            work.go()
            for thread in threads { pthread_join(thread, nil) }
        }
    }

    /// Numbers are taken one by one by whoever is free.
    private final class Work: Sendable {
        private let count: Int
        private let body: @Sendable (Int) -> Void
        private let next = Atomic<Int>(0)

        init(count: Int, body: @escaping @Sendable (Int) -> Void) {
            self.count = count
            self.body = body
        }

        func go() {
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < count else { return }
                body(index)
            }
        }
    }
}
