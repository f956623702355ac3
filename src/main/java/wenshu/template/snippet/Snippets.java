package wenshu.template.snippet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.xml.XmlDocument;
import wenshu.docx.xml.XmlElement;
import wenshu.docx.xml.XmlNode;
import wenshu.fault.FaultException;

/**
 * Puts pieces that several templates share into a template before it is compiled: a paragraph {@code {{>承诺书}}} becomes the
 * body of 承诺书.docx, which lies beside the template. The template keeps its page, its fonts and its own styles.
 */
public final class Snippets {

    private static final Pattern TAG = Pattern.compile("\\s*[{｛]{2}\\s*[>＞]\\s*([\\p{L}\\p{N}_]{1,60})\\s*[}｝]{2}\\s*");
    private static final int DEEPEST = 4;
    private static final int MOST = 100;
    private static final int MOST_BLOCKS = 20_000;

    private final Function<String, Optional<byte[]>> source;
    private final Map<String, Refusal> refusals = new LinkedHashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private OpcPackage host;
    private int inserted;
    private int blocks;

    private Snippets(OpcPackage host, Function<String, Optional<byte[]>> source) {
        this.host = host;
        this.source = source;
    }

    /**
     * Why a snippet could not be put in.
     *
     * @param code the stable identifier for programs
     * @param what what is wrong, in Chinese
     * @param remedy how to mend it, in Chinese
     */
    public record Refusal(String code, String what, String remedy) {
    }

    /**
     * A template with its snippets.
     *
     * @param docx the file; the very same bytes where nothing was put in
     * @param refusals by the snippet's name; their tags still stand in the file
     */
    public record Expanded(byte[] docx, Map<String, Refusal> refusals) {
    }

    /**
     * Puts the snippets in.
     *
     * @param source the DOCX of a name, which is a plain word
     * @throws FaultException when the template itself is no DOCX
     */
    public static Expanded into(String name, byte[] docx, Function<String, Optional<byte[]>> source) {
        OpcPackage template = OpcPackage.read(name, docx);
        String main = template.mainDocument();
        XmlDocument document = template.xml(main);
        Snippets snippets = new Snippets(template, source);
        snippets.expand(document.root());
        if (snippets.inserted == 0) {
            return new Expanded(docx, snippets.refusals);
        }
        return new Expanded(snippets.host.with(main, document).toBytes(), snippets.refusals);
    }

    private void expand(XmlElement parent) {
        List<XmlNode> content = parent.content();
        for (int i = 0; i < content.size(); i++) {
            if (!(content.get(i) instanceof XmlElement child)) {
                continue;
            }
            Matcher tag = child.is("w:p") ? TAG.matcher(child.allText()) : null;
            if (tag == null || !tag.matches()) {
                expand(child);
                continue;
            }
            Optional<List<XmlElement>> pieces = pieces(tag.group(1));
            if (pieces.isPresent()) {
                boolean last = i == content.size() - 1;
                content.remove(i);
                content.addAll(i, pieces.get());
                i += pieces.get().size() - 1;
                if (last && (pieces.get().isEmpty() || !pieces.get().getLast().is("w:p"))) {
                    // A cell, a box and a body end with a paragraph.
                    content.add(++i, new XmlElement("w:p"));
                }
            }
        }
    }

    /** The blocks of a snippet with its own snippets in it; empty when it was refused. */
    private Optional<List<XmlElement>> pieces(String name) {
        if (open.contains(name)) {
            return refuse(name, "SNIPPET_CYCLE", "“" + name + "”绕了一圈又插入自己", "请删去其中一处 {{>" + name + "}}");
        }
        if (open.size() >= DEEPEST) {
            return refuse(name, "SNIPPET_TOO_DEEP", "插入的片段套了超过 " + DEEPEST + " 层", "请减少层数");
        }
        if (++inserted > MOST) {
            return refuse(name, "TOO_MANY_SNIPPETS", "插入的片段超过 " + MOST + " 处", "请用循环代替重复的片段");
        }
        Optional<byte[]> bytes = source.apply(name);
        if (bytes.isEmpty()) {
            inserted--;
            return refuse(name, "SNIPPET_NOT_FOUND", "模板旁边没有片段“" + name + ".docx”", "请把它放进模板的文件夹，或核对名称");
        }
        open.push(name);
        try {
            return Optional.of(adopt(OpcPackage.read(name + ".docx", bytes.get())));
        } catch (FaultException e) {
            inserted--;
            return refuse(name, e.faults().getFirst().code(), "片段“" + name + ".docx”不能用：" + e.faults().getFirst().what(),
                    e.faults().getFirst().remedy());
        } finally {
            open.pop();
        }
    }

    private List<XmlElement> adopt(OpcPackage snippet) {
        Adoption adoption = new Adoption(host, snippet, inserted);
        XmlElement body = snippet.xml(snippet.mainDocument()).root().child("w:body");
        List<XmlElement> pieces = new ArrayList<>();
        for (XmlElement block : body == null ? List.<XmlElement>of() : body.children()) {
            if (!block.is("w:sectPr")) {
                pieces.add(block);
            }
        }
        blocks += pieces.size();
        if (blocks > MOST_BLOCKS) {
            throw FaultException.badInput("SNIPPET_TOO_LARGE", "", "内容太多", "请减少内容");
        }
        pieces.forEach(adoption::into);
        host = adoption.host();
        XmlElement holder = new XmlElement("w:body");
        pieces.forEach(holder::add);
        expand(holder);
        return holder.children();
    }

    private Optional<List<XmlElement>> refuse(String name, String code, String what, String remedy) {
        refusals.putIfAbsent(name, new Refusal(code, what, remedy));
        return Optional.empty();
    }
}
