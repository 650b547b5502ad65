import Columns
import Formats

/// `xpath` and its kin: what an XPath finds in a text of XML.
enum XPathFunctions {
    static let functions: [ScalarFunction] = [
        function("xpath", .array(.string), "the texts of the nodes that it finds", list),
        function("xpath_boolean", .boolean, "whether it holds or finds a node") {
            .boolean($0.truth)
        },
        function("xpath_double", aliases: ["xpath_number"], .double, "its number") {
            .floating($0.number)
        },
        function("xpath_float", .float, "its number") { .floating(Double(Float($0.number))) },
        function("xpath_int", .int, "its number, without what is after the point") {
            .integer($0.int)
        },
        function("xpath_long", .bigint, "its number, without what is after the point") {
            .integer(Int64(saturating: $0.number))
        },
        // Java takes the lower half of an int.
        function("xpath_short", .smallint, "its number, without what is after the point") {
            .integer(Int64(Int16(truncatingIfNeeded: $0.int)))
        },
        function("xpath_string", .string, "the text of the first node that it finds") {
            .string($0.text)
        },
    ]

    /// What an XPath gave, with the document that it was asked of.
    private struct Answer {
        let document: XMLDocument
        let value: XPathValue

        var truth: Bool { value.truth }
        var number: Double { value.number(in: document) }
        var text: String { value.text(in: document) }

        var int: Int64 { min(max(Int64(saturating: number), Int64(Int32.min)), Int64(Int32.max)) }
    }

    private static func function(
        _ name: String, aliases: [String] = [], _ result: DataType, _ summary: String,
        _ make: @escaping @Sendable (Answer) throws(EvaluationError) -> Value
    ) -> ScalarFunction {
        .resolved(name, aliases: aliases, 2...2, "\(name)(xml, path): \(summary)") {
            arguments throws(FunctionError) in
            for (index, argument) in arguments.enumerated()
            where argument.type != .string && argument.type != .void {
                throw .wrongType(name, index, argument.type, wanted: "string")
            }
            guard let literal = arguments[1].literal else {
                throw FunctionError(
                    "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
                    "Cannot resolve \"\(name)\" due to data type mismatch: the input `path` should be a "
                        + "foldable \"STRING\" expression.")
            }
            let path = Path(literal)
            return .rowwise([.string, .string], result) { (values) throws(EvaluationError) in
                guard let path = try path.get(), !values[0].text.isEmpty else { return .null }
                return try make(try answer(path, values[0].text))
            }
        }
    }

    /// A path is read once; one that cannot be read fails where a row asks for it.
    private enum Path {
        case empty
        case path(XPath)
        case invalid(EvaluationError)

        init(_ literal: Value) {
            guard !literal.isNull, !literal.text.isEmpty else {
                self = .empty
                return
            }
            do throws(XPathError) {
                self = .path(try XPath(literal.text))
            } catch {
                self = .invalid(
                    EvaluationError(
                        "INVALID_XPATH", "Invalid XPath '\(literal.text)': \(error.reason)."))
            }
        }

        func get() throws(EvaluationError) -> XPath? {
            switch self {
            case .empty: return nil
            case .path(let path): return path
            case .invalid(let error): throw error
            }
        }
    }

    private static func answer(_ path: XPath, _ xml: String) throws(EvaluationError) -> Answer {
        let document: XMLDocument
        do throws(XMLError) { document = try XMLReader.read(xml) } catch {
            throw EvaluationError(
                "INVALID_XML_DOCUMENT",
                "Invalid XML document: \(error.reason) at byte \(error.offset + 1).")
        }
        do throws(XPathError) {
            return Answer(document: document, value: try path.evaluate(in: document))
        } catch {
            throw EvaluationError("INVALID_XPATH", "Invalid XPath: \(error.reason).")
        }
    }

    /// Elements have no text of their own.
    private static func list(_ answer: Answer) throws(EvaluationError) -> Value {
        guard case .nodes(let nodes) = answer.value else {
            throw EvaluationError("INVALID_XPATH", "Invalid XPath: it does not find nodes.")
        }
        return .list(
            nodes.map { index -> Value in
                let node = answer.document.nodes[index]
                switch node.kind {
                case .document, .element: return .null
                case .attribute, .comment, .instruction: return .string(node.text)
                case .text:
                    let bytes = node.text.utf8
                    return .string(String(bytes.prefix(node.leading ?? bytes.count)) ?? node.text)
                }
            })
    }
}
