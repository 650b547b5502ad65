import Foundation
import Testing

/// `weir ps` knows the pipelines that run, and no others.
@Suite struct RegistryTests {
    @Test("a pipeline is listed while it runs, also under a new driver, and not after a kill -9")
    func listed() throws {
        let (scratch, path) = try VerifyTests.prepare(files: 3)
        let state = scratch.folder.appending(path: "state").path
        let run = try Weir.start([
            "run", path, "--headless", "--interval", "20ms", "--state", state, "--name",
            "listed-\(getpid())",
        ])
        func line() throws -> String? {
            try Weir.run(["ps"]).output.split(separator: "\n").map(String.init)
                .first { $0.hasPrefix("listed-\(getpid())") }
        }
        #expect(try waitUntil(seconds: 30) { try line()?.contains("live") ?? false })
        #expect(try line()?.contains(state) ?? false)
        let driver = try #require(run.driver)
        #expect(try line()?.contains(" \(run.process.processIdentifier) ") ?? false)
        Processes.kill(driver, SIGKILL)
        #expect(
            try waitUntil(seconds: 30) {
                guard let now = run.driver, now != driver else { return false }
                return try line()?.contains("live") ?? false
            })
        run.kill()
        #expect(try line() == nil)
    }
}
