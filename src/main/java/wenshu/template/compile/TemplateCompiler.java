package wenshu.template.compile;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.opc.Relationship;
import wenshu.docx.xml.XmlDocument;
import wenshu.docx.xml.XmlElement;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.template.compile.ParagraphCutter.Marker;
import wenshu.template.grammar.Tag;
import wenshu.template.grammar.TagScanner.Found;

/** Compiles a template once; the result is kept by the hash of the template's bytes. Safe for use by many threads. */
public final class TemplateCompiler {

    private static final int KEPT = 64;
    private static final int MAX_TAGS = 5_000;
    static final Map<String, String> STORIES = Map.of("header", "页眉", "footer", "页脚", "footnotes", "脚注",
            "endnotes", "尾注");

    private final Map<Key, Compilation> known = Collections.synchronizedMap(
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, Compilation> eldest) {
                    return size() > KEPT;
                }
            });

    /**
     * Compiles a template.
     *
     * @param name what the clerk calls it, for messages
     * @param fields names that content controls may have to be filled like tags; empty to leave controls alone
     * @throws FaultException with every fault of the template
     */
    public CompiledTemplate compile(String name, byte[] docx, Set<String> fields) {
        Compilation compilation = tryOut(name, docx, fields);
        if (compilation.template() == null) {
            throw new FaultException(FaultException.Kind.BAD_INPUT, compilation.faults().stream().map(Flaw::fault).toList());
        }
        return compilation.template();
    }

    /**
     * Compiles a template that may be faulty.
     *
     * @param name what the clerk calls it, for messages
     * @param fields names that content controls may have to be filled like tags; empty to leave controls alone
     * @throws FaultException only when the file is no DOCX or a dangerous one
     */
    public Compilation tryOut(String name, byte[] docx, Set<String> fields) {
        Key key = new Key(sha256(docx), Set.copyOf(fields));
        Compilation compilation = known.get(key);
        if (compilation == null) {
            compilation = new Run(OpcPackage.read(name, docx), key.fields).run(key.sha256);
            known.put(key, compilation);
        }
        return compilation;
    }

    private record Key(String sha256, Set<String> fields) {
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One run over one template. */
    private static final class Run {

        private final OpcPackage template;
        private final Set<String> fields;
        private final List<Flaw> faults = new ArrayList<>();
        private final List<CompiledTemplate.Part> parts = new ArrayList<>();
        private final List<TagUse> uses = new ArrayList<>();
        private final List<Flaw> warnings = new ArrayList<>();

        private Run(OpcPackage template, Set<String> fields) {
            this.template = template;
            this.fields = fields;
        }

        private Compilation run(String hash) {
            String main = template.mainDocument();
            part(main, "正文");
            for (Relationship relationship : template.relationships(main)) {
                String story = STORIES.get(relationship.type());
                if (story != null && !relationship.external() && template.has(relationship.target())) {
                    part(relationship.target(), story);
                }
            }
            return new Compilation(faults.isEmpty() ? new CompiledTemplate(hash, template, parts, uses, warnings) : null,
                    uses, faults, warnings);
        }

        private void part(String name, String story) {
            XmlDocument document = template.xml(name);
            Map<XmlElement, Marker> markers = new IdentityHashMap<>();
            new ContentControls(fields, markers, warnings).mark(document.root());
            cut(document.root(), markers);
            if (markers.isEmpty()) {
                return;
            }
            if (markers.size() > MAX_TAGS) {
                faults.add(Flaw.general(new Fault("TOO_MANY_TAGS", story, "标签超过 " + MAX_TAGS + " 个",
                        "请用循环代替重复的标签")));
                return;
            }
            int before = faults.size();
            StoryWalk walk = new StoryWalk(name, fields, markers, faults);
            walk.walk(story, document.root());
            walk.spots().forEach(spot -> use(spot, markers.get(spot.marker()).found()));
            if (faults.size() > before) {
                return;
            }
            walk.blocks().forEach(block -> strip(block));
            walk.spots().stream().filter(spot -> spot.tag() instanceof Tag.Picture).forEach(PictureBox::makeRoom);
            try {
                parts.add(new CompiledTemplate.Part(name,
                        new PieceBuilder(walk.spots(), walk.blocks()).build(document.root()), document.namespaces()));
            } catch (OverlapFault e) {
                faults.add(Flaw.at(e.place(), e.raw(), e.fault().code(), e.getMessage(), e.fault().remedy()));
            }
        }

        private void use(Spot spot, Found found) {
            boolean again = spot.path().stream().anyMatch(element -> element.is("mc:Fallback")) && uses.stream()
                    .anyMatch(use -> use.raw().equals(spot.raw()) && use.place().toString().equals(spot.place().toString()));
            if (again) {
                // A text box stands in the file twice, once for old versions of Word.
                return;
            }
            uses.add(new TagUse(spot.tag(), spot.raw(), spot.place(), spot.loops()));
            if (!found.raw().equals(found.canonical()) && !sameButSpaced(found)) {
                warnings.add(Flaw.at(spot.place(), found.raw(), "TAG_SPELLING",
                        "标签 " + found.raw() + " 里有全角括号或多余的空格", "建议写成 " + found.canonical())
                        .proposing(found.canonical()));
            }
        }

        /** Conditions are quoted and spaced by taste; only foreign braces are worth a word there. */
        private static boolean sameButSpaced(Found found) {
            String raw = found.raw();
            return raw.startsWith("{{?") && raw.endsWith("}}") && raw.codePoints().noneMatch(c -> c == 0x3000);
        }

        private static void strip(Block block) {
            boolean inside = false;
            for (XmlElement child : block.parent().children()) {
                inside |= child == block.from();
                if (inside) {
                    RepeatableCopy.strip(child);
                }
                inside &= child != block.to();
            }
        }
    }

    /** Cuts every paragraph at its tags. */
    static void cut(XmlElement element, Map<XmlElement, Marker> markers) {
        if (element.is("w:p")) {
            ParagraphCutter.cut(element, markers);
        }
        for (XmlElement child : element.children()) {
            cut(child, markers);
        }
    }
}
