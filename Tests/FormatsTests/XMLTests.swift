import Testing

@testable import Formats

@Suite("XML and XPath")
struct XMLTests {
    @Test(
        "What is no XML is refused",
        arguments: [
            "", "x", "<a>", "<a", "<a b>", "<a b=1/>", "<a b='<'/>", "<a b='1' b='2'/>", "<a></b>",
            "<a>&x;</a>", "<a>&#0;</a>", "<a>&#xD800;</a>", "<a>]]></a>", "<a/><b/>", "<a/>x",
            "<a><!-- -- --></a>", "<a>\u{1}</a>", "<1/>", "<a><![CDATA[</a>", "<?xml ?", "</a>",
            "<!DOCTYPE a SYSTEM 'file:///x'><a/>",
        ])
    func malformed(text: String) {
        #expect(throws: XMLError.self) { try XMLReader.read(text) }
    }

    @Test("What a document declares is not expanded: no text grows, nothing else is read")
    func declaredEntities() {
        let text = "<!DOCTYPE a [<!ENTITY a 'aaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><a>&b;</a>"
        #expect(throws: XMLError.self) { try XMLReader.read(text) }
    }

    @Test("Depth is bounded, breadth is not")
    func depth() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
        }
        #expect(try XMLReader.read(nested(500)).nodes.count == 501)
        #expect(throws: XMLError.self) { try XMLReader.read(nested(501)) }
        #expect(throws: XMLError.self) { try XMLReader.read(nested(200_000)) }
        let wide = "<a>" + String(repeating: "<b/>", count: 50_000) + "</a>"
        #expect(try XMLReader.read(wide).nodes.count == 50_002)
    }

    @Test("The descendants of a node lie between it and its end")
    func layout() throws {
        let document = try XMLReader.read("<a x='1'>t<b/></a>")
        #expect(document.nodes.map(\.end) == [5, 5, 3, 4, 5])
        #expect(document.nodes.map(\.parent) == [-1, 0, 1, 1, 1])
    }

    @Test(
        "What is no XPath is refused",
        arguments: [
            "", "a[", "a/", "a b", "foo()", "concat('x')", "'x", "a::b", "--1", "#", "a[]", "()",
            String(repeating: "(", count: 100_000), String(repeating: "a[", count: 100_000),
        ])
    func malformedPath(text: String) {
        #expect(throws: XPathError.self) { try XPath(text) }
    }

    @Test("An XPath that would look at too many nodes is given up")
    func work() throws {
        let document = try XMLReader.read(
            "<a>" + String(repeating: "<b/>", count: 3_000) + "</a>")
        let path = try XPath("count(//*[count(//*[count(//*) > 0]) > 0])")
        #expect(throws: XPathError.self) { try path.evaluate(in: document) }
    }
}
