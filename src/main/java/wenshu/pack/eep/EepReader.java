package wenshu.pack.eep;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import wenshu.archive.ArchivedFile;
import wenshu.archive.Described;
import wenshu.archive.Description;
import wenshu.archive.DescriptionReader;
import wenshu.fault.FaultException;
import wenshu.pack.eep.SignatureCheck.Signature;
import wenshu.pack.parcel.Faults;
import wenshu.pack.parcel.PackLimits;
import wenshu.pack.parcel.Parcel;
import wenshu.pack.parcel.Parcel.Content;
import wenshu.pack.parcel.Parcel.State;
import wenshu.pack.parcel.RecordFolder;

/**
 * Reads a package after DA/T 48-2009: ours with everything that we wrote, others' with what their elements say. No
 * document type, no entities; files go to disk piece by piece.
 */
public final class EepReader {

    private static final int LONGEST_TEXT = 1 << 20;
    private static final int MOST_FILES = 10_000;

    private final Path file;
    private final Path temp;
    private final Instant now;
    private final Deque<String> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Path> data = new HashMap<>();
    private final List<State> states = new ArrayList<>();
    private final List<Signature> signatures = new ArrayList<>();
    private Map<String, String> said = new LinkedHashMap<>();
    private Map<String, Path> files = new LinkedHashMap<>();
    private Map<String, String> signature = new HashMap<>();
    private String name = "";
    private boolean ours;
    private long bytes;

    private EepReader(Path file, Path temp, Instant now) {
        this.file = file;
        this.temp = temp;
        this.now = now;
    }

    /**
     * Reads a package; what is wrong with it goes to the faults, and then there is none.
     *
     * @param place what the package is called, for messages
     * @param temp an empty folder for its files, which must stay until they were read
     */
    public static Parcel read(String place, Path file, Path temp, Instant now, Faults faults) throws IOException {
        try {
            Files.createDirectories(temp);
            EepReader reader = new EepReader(file, temp, now);
            reader.parse();
            if (reader.states.isEmpty()) {
                throw Faults.of("EEP_EMPTY", "", "里面没有文件");
            }
            boolean signed = reader.signatures.stream().anyMatch(each -> each.rule().equals(EepWriter.RULE));
            if ((reader.ours || signed) && !SignatureCheck.holds(file, reader.signatures)) {
                throw Faults.of("EEP_SIGNATURE", "", "签名验证不通过，内容在封装以后被改动过");
            }
            Parcel parcel = new Parcel(reader.states);
            return RecordFolder.checked(place, parcel, faults) ? parcel : null;
        } catch (XMLStreamException e) {
            faults.add("EEP_XML", place, "不是完整的封装包（XML 读不下去）");
        } catch (FaultException e) {
            faults.add(place, e);
        }
        return null;
    }

    private void parse() throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD -> throw Faults.of("EEP_DTD", "", "带有文档类型声明");
                    case XMLStreamConstants.START_ELEMENT -> start(xml);
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                        if (text.length() > LONGEST_TEXT) {
                            throw Faults.of("EEP_TEXT", "", "著录项过长");
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                    default -> {
                        // Comments and spaces say nothing.
                    }
                }
            }
        }
    }

    private void start(XMLStreamReader xml) throws IOException, XMLStreamException {
        String element = xml.getLocalName();
        if (open.isEmpty() && !element.equals("电子文件封装包")) {
            throw Faults.of("EEP_ROOT", "", "不是电子文件封装包");
        }
        if (element.equals("编码数据")) {
            encoded(xml);
            return;
        }
        if (element.equals("封装内容") || element.equals("修订内容")) {
            said = new LinkedHashMap<>();
            files = new LinkedHashMap<>();
        } else if (element.equals("电子签名")) {
            signature = new HashMap<>();
        }
        open.push(element);
        text.setLength(0);
    }

    private void encoded(XMLStreamReader xml) throws IOException, XMLStreamException {
        String id = String.valueOf(xml.getAttributeValue(null, "编码数据ID"));
        String reference = xml.getAttributeValue(null, "引用编码数据ID");
        Path place = temp.resolve(Integer.toString(data.size()));
        if (data.size() >= MOST_FILES) {
            throw Faults.of("EEP_FILES", "", "超过 " + MOST_FILES + " 个文件");
        }
        try (Base64File decoded = new Base64File(place)) {
            for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
                if (event != XMLStreamConstants.CHARACTERS && event != XMLStreamConstants.CDATA) {
                    throw Faults.of("EEP_BASE64", "", "编码数据不是 Base64");
                }
                decoded.take(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
            bytes += decoded.finish();
        }
        if (bytes > PackLimits.BYTES) {
            throw Faults.of("EEP_LARGE", "", "封装的文件过大");
        }
        if (reference != null) {
            place = data.get(reference);
        }
        if (place == null || data.put(id, place) != null) {
            throw Faults.of("EEP_REFERENCE", "", "编码数据的标识重复，或引用了没有的数据");
        }
        if (files.put(name, place) != null) {
            throw Faults.of("EEP_DOUBLE", name, "有两个同名的文件");
        }
    }

    private void end(String element) throws IOException {
        open.pop();
        String value = text.toString().strip();
        text.setLength(0);
        switch (element) {
            case "计算机文件名" -> name = value;
            case "信息系统描述" -> ours |= value.equals(EepWriter.SYSTEM);
            case "签名规则", "签名结果", "证书" -> signature.put(element, value);
            case "电子签名" -> signatures.add(new Signature(signature.getOrDefault("签名规则", ""),
                    signature.getOrDefault("签名结果", ""), signature.getOrDefault("证书", "")));
            case "封装内容", "修订内容" -> states.add(state());
            default -> {
                if (!value.isEmpty() && !inside("文件数据")) {
                    said.putIfAbsent(element, value);
                }
            }
        }
    }

    private boolean inside(String element) {
        return open.contains(element);
    }

    private State state() throws IOException {
        Path description = files.remove(Description.NAME);
        Described described = description == null ? Foreign.described(said, files, now)
                : DescriptionReader.read(bounded(description));
        List<Content> contents = new ArrayList<>();
        for (ArchivedFile each : described.record().files()) {
            Path place = files.get(each.name());
            if (place == null) {
                throw Faults.of("FILE_MISSING", each.name(), "封装包里没有这个文件");
            }
            contents.add(() -> Files.newInputStream(place));
        }
        if (contents.size() != files.size()) {
            throw Faults.of("FILE_EXTRA", "", "封装包里有档案说明没有提到的文件");
        }
        String who = said.getOrDefault("机构人员标识符", "");
        return new State(said.getOrDefault("行为时间", ""), who.equals("单位") ? "" : who, said.getOrDefault("行为描述", ""), described,
                contents);
    }

    private static byte[] bounded(Path description) throws IOException {
        if (Files.size(description) > PackLimits.LIST_BYTES) {
            throw Faults.of("DESCRIPTION_LARGE", Description.NAME, "说明过大");
        }
        return Files.readAllBytes(description);
    }
}
