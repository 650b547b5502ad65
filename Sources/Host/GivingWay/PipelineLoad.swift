import CSystem
import Glibc

/// What a pipeline's processes are about, as the kernel tells it in `/proc`.
///
/// Where it does not tell, the pipeline wants nothing.
struct PipelineLoad: ~Copyable {
    private let root: pid_t
    private let processors = Threads.cores
    /// Of each process the open `/proc/N/stat`.
    private var states: [Int32] = []
    /// When its processes are looked for again, in nanoseconds: they are started anew after they were killed.
    private var soughtAt = Int64.min

    /// - Parameter pipeline: The process that started the others.
    init(of pipeline: pid_t) {
        root = pipeline
    }

    deinit { for state in states { close(state) } }

    /// Whether as many of its processes run, or wait for a processor, as there are processors.
    var wantsAllProcessors: Bool {
        mutating get {
            let now = Clock.nanoseconds()
            if now >= soughtAt {
                seek()
                soughtAt = now + 200_000_000
            }
            guard states.count >= processors else { return false }
            return states.count { Self.isRunning($0) } >= processors
        }
    }

    private mutating func seek() {
        for state in states { close(state) }
        var all = [root]
        var index = 0
        while index < all.count {
            all += Self.children(of: all[index])
            index += 1
        }
        states = all.compactMap {
            let state = weir_open("/proc/\($0)/stat", O_RDONLY, 0)
            return state < 0 ? nil : state
        }
    }

    private static func children(of process: pid_t) -> [pid_t] {
        let threads = (try? File.list("/proc/\(process)/task")) ?? []
        return threads.flatMap { thread in
            let told = (try? File.read("/proc/\(process)/task/\(thread)/children")) ?? []
            return told.split(separator: UInt8(ascii: " ")).compactMap {
                pid_t(String(decoding: $0, as: UTF8.self))
            }
        }
    }

    /// `12 (name) R …`, where the name may have anything in it.
    private static func isRunning(_ state: Int32) -> Bool {
        withUnsafeTemporaryAllocation(byteCount: 256, alignment: 1) { text in
            let count = pread(state, text.baseAddress, text.count, 0)
            guard count > 0, let name = text[..<count].lastIndex(of: UInt8(ascii: ")")) else {
                return false
            }
            return name + 2 < count && text[name + 2] == UInt8(ascii: "R")
        }
    }
}
