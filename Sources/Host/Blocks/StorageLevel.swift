/// Where blocks, unpacked files and cached tables are kept.
public enum StorageLevel: String, LosslessStringConvertible, Sendable, CaseIterable {
    /// In shared memory, within the budget. What does not fit is an error.
    case memory
    /// In shared memory until the budget is spent or there is none, then on disk.
    case memoryAndDisk = "memory-and-disk"
    case disk

    public var description: String { rawValue }

    /// Reads weir's names and Spark's: `MEMORY_ONLY`, `MEMORY_AND_DISK_SER`, `DISK_ONLY` …
    public init?(_ text: String) {
        let name = text.lowercased().split { $0 == "_" || $0 == "-" || $0 == " " }
        switch name.first {
        case "memory": self = name.contains("disk") ? .memoryAndDisk : .memory
        case "disk": self = .disk
        case "off": self = .memoryAndDisk
        default: return nil
        }
    }
}
