import CSystem
import Columns
import Engine
import Formats
import Glibc
import Query
import Telemetry

/// What of `rejected/` a dashboard has been told of.
struct RejectedNews {
    /// Bytes of each source's file.
    fileprivate var told: [Int: Int64] = [:]
    /// Of one telling; what is beyond it is only counted.
    fileprivate static let limit = 50
    fileprivate static let tailSize: Int64 = 64 << 10
    /// Longer records are cut.
    fileprivate static let textLimit = 400
}

extension PipelineSinks {
    /// The records rejected since the last time, the newest last.
    func rejected(since news: inout RejectedNews, now: Int64) -> [Rejection] {
        var all: [Rejection] = []
        for source in program.sources.indices {
            guard let position = position(of: .rejected(source: source)) else { continue }
            let before = news.told[source] ?? 0
            news.told[source] = position.length
            guard position.length > before else { continue }
            let start = max(before, position.length - RejectedNews.tailSize)
            let path = rejectedFolder + "/" + position.file
            guard let bytes = Self.read(path, start..<position.length) else { continue }
            var lines = bytes.split(separator: 0x0A)
            // The first is cut when more were rejected than are looked at.
            if start > before, !lines.isEmpty { lines.removeFirst() }
            let table = program.sources[source].table.name
            all += Self.rejections(lines.suffix(RejectedNews.limit), of: table, now: now)
        }
        return all.suffix(RejectedNews.limit)
    }

    private static func rejections(
        _ lines: ArraySlice<ArraySlice<UInt8>>, of table: String, now: Int64
    ) -> [Rejection] {
        let names = ["source", "offset", "line", "query", "reason", "record"]
        let reader = JSONLinesReader(schema: names.map { Field($0, .string) })
        let block = Array(lines.joined(separator: [0x0A]))
        let batch = block.withUnsafeBufferPointer { reader.read($0, reader.makeMemory()).batch }
        return batch.rows.map { row in
            func text(_ column: Int) -> String? {
                if case .string(let text) = row[column] { text } else { nil }
            }
            return Rejection(
                timeInMicroseconds: now, table: table, source: text(0) ?? "",
                offset: text(1).flatMap { Int64($0) } ?? 0, line: text(2).flatMap { Int($0) },
                query: text(3), reason: text(4) ?? "",
                text: String((text(5) ?? "").prefix(RejectedNews.textLimit)))
        }
    }

    private static func read(_ path: String, _ range: Range<Int64>) -> [UInt8]? {
        let descriptor = weir_open(path, O_RDONLY, 0)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: range.count)
        let got = pread(descriptor, &bytes, bytes.count, off_t(range.lowerBound))
        return got > 0 ? Array(bytes[..<got]) : nil
    }
}
