import ArgumentParser
import Glibc
import Host
import Telemetry

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Recomputes what a pipeline has published, and compares.",
        discussion: """
            The tables are computed again, slowly and simply, from the ranges of the sources that \
            the log names, and compared row by row, duplicates counted. It only reads. Exit code 0 \
            where all is equal, 4 where it is not or cannot be told.
            """)

    @Argument(help: "The pipeline's file.")
    var pipeline: String

    @Option(help: ArgumentHelp("The folder of its state; .weir/<name> here.", valueName: "folder"))
    var state: String?

    @Flag(help: "Print the result as a line of JSON.")
    var json = false

    func run() throws {
        let report: VerificationReport
        do {
            let verification = try Verification(pipeline: pipeline, state: state)
            if case .there(let code) = try GivingWay.to(verification.state) { throw ExitCode(code) }
            report = try verification.run()
        } catch let code as ExitCode {
            throw code
        } catch {
            throw Complaint(error).exit
        }
        let output = ResultPrinter.Output()
        output.write(json ? report.json + [0x0A] : Array(Complaint.visible(report.text).utf8))
        let isWritten = output.complainOfFailure()
        if report.verdict.result != .pass { throw ExitCode(4) }
        if !isWritten { throw ExitCode(1) }
    }
}
