public import Columns
import Formats

/// Rows as CSV with a header.
public enum ResultCSV {
    public static func bytes(_ schema: Schema, _ batches: [Batch]) -> [UInt8] {
        let writer = CSVWriter()
        var bytes: [UInt8] = []
        writer.appendHeader(schema, to: &bytes)
        for batch in batches { writer.append(batch, to: &bytes) }
        return bytes
    }
}
