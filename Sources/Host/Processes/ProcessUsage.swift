import Glibc

/// What a process has used, from `/proc`.
struct ProcessUsage {
    var cpuInMicroseconds: Int64
    /// Resident, without what it shares with others.
    var memoryInBytes: Int64

    /// All memory of the machine.
    static var machineMemory: Int64 {
        Int64(sysconf(Int32(_SC_PHYS_PAGES))) * Int64(sysconf(Int32(_SC_PAGESIZE)))
    }

    /// Whether somebody stopped it: SIGSTOP, a debugger.
    static func isStopped(_ pid: Int32) -> Bool {
        guard let text = try? File.read("/proc/\(pid)/stat"),
            let close = text.lastIndex(of: UInt8(ascii: ")")), close + 2 < text.count
        else { return false }
        return text[close + 2] == UInt8(ascii: "T") || text[close + 2] == UInt8(ascii: "t")
    }

    static func of(_ pid: Int32) -> ProcessUsage? {
        guard let text = try? File.read("/proc/\(pid)/stat"),
            let close = text.lastIndex(of: UInt8(ascii: ")"))
        else { return nil }
        let fields = text[(close + 2)...].split(separator: 0x20).map {
            Int64(String(decoding: $0, as: UTF8.self)) ?? 0
        }
        guard fields.count > 21 else { return nil }
        let ticks = Int64(sysconf(Int32(_SC_CLK_TCK)))
        let memory = (try? File.read("/proc/\(pid)/statm")) ?? []
        let pages = memory.split(separator: 0x20).map {
            Int64(String(decoding: $0, as: UTF8.self)) ?? 0
        }
        let resident = pages.count > 2 ? pages[1] - pages[2] : fields[21]
        return ProcessUsage(
            cpuInMicroseconds: (fields[11] + fields[12]) * 1_000_000 / ticks,
            memoryInBytes: resident * Int64(sysconf(Int32(_SC_PAGESIZE))))
    }
}

extension ProcessUsage {
    /// Microseconds of processor time of this process and of all that it has waited for.
    static func children() -> Int64 {
        [RUSAGE_SELF.rawValue, RUSAGE_CHILDREN.rawValue].reduce(0) { sum, who in
            var usage = rusage()
            getrusage(Int32(who), &usage)
            let user = Int64(usage.ru_utime.tv_sec) * 1_000_000 + Int64(usage.ru_utime.tv_usec)
            let system = Int64(usage.ru_stime.tv_sec) * 1_000_000 + Int64(usage.ru_stime.tv_usec)
            return sum + user + system
        }
    }
}
