import Engine
import Expressions
import Foundation
import Testing

@Suite struct SQLCaseTests {
    @Test("SQL cases give the rows and errors written beside them", arguments: SQLCaseFile.all())
    func runs(url: URL) throws {
        ZoneInfo.setProvider { name in
            try? Array(Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/\(name)")))
        }
        let file = try SQLCaseFile(url)
        var resources = ExecutionResources()
        resources.startCommand = EchoCommand.start
        var shell = SQLShell(clock: { 1_700_000_000_000_000 }, resources: resources)
        var results: [[String]] = []
        for item in file.cases {
            let isOrdered = item.text.lowercased().contains("order by")
            var found: [String] = []
            shell.run(script: item.text, keepsGoing: true) { _, result in
                found += SQLCaseFile.lines(of: result, isOrdered: isOrdered)
            }
            results.append(found)
        }
        if ProcessInfo.processInfo.environment["WEIR_UPDATE_CASES"] == "1" {
            try file.rewrite(with: results)
            return
        }
        for (item, found) in zip(file.cases, results) {
            #expect(found == item.expected, "\(url.lastPathComponent): \(item.text)")
        }
    }
}
