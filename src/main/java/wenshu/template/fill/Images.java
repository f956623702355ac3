package wenshu.template.fill;

import java.util.List;
import java.util.Optional;
import wenshu.barcode.QrCode;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.xml.XmlElement;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.template.compile.Piece;
import wenshu.template.grammar.Tag;
import wenshu.template.value.PictureFacts;
import wenshu.template.value.Value;

/** What is printed at the tags for pictures and codes of one document. */
final class Images {

    private final List<Fault> faults;
    private final Media media = new Media();

    Images(List<Fault> faults) {
        this.faults = faults;
    }

    /** The run with the value's picture; with the field's name where a photo is to be glued on; empty for nothing. */
    Optional<XmlElement> run(Piece.Image piece, Value value, String part) {
        Tag.Picture tag = piece.tag();
        return switch (value) {
            case Value.Picture picture when !tag.code() -> drawn(piece, picture.bytes(), part);
            case Value.Text(String text, boolean doubtful) when text.isBlank() -> tag.code() || tag.optional()
                    ? Optional.empty() : Optional.of(Runs.run(piece.run(), tag.path().names().getLast(), false));
            case Value.Text(String text, boolean doubtful) when tag.code() -> code(piece, text)
                    .flatMap(bytes -> drawn(piece, bytes, part));
            default -> {
                faults.add(new Fault(tag.code() ? "NOT_TEXT" : "NOT_A_PICTURE", piece.place().toString(),
                        "“" + tag.path() + (tag.code() ? "”不是文字，印不成二维码" : "”不是图片"), tag.code() ? "请换一个文字字段"
                                : "请给出 JPEG 或 PNG 图片的文件名，并把图片放在数据文件旁边"));
                yield Optional.empty();
            }
        };
    }

    /** The document with the pictures in it. */
    OpcPackage into(OpcPackage document) {
        return media.into(document);
    }

    private Optional<byte[]> code(Piece.Image piece, String text) {
        try {
            return Optional.of(QrCode.png(text.strip()));
        } catch (FaultException e) {
            e.faults().forEach(fault -> faults.add(new Fault(fault.code(), piece.place().toString(), fault.what(),
                    fault.remedy())));
            return Optional.empty();
        }
    }

    private Optional<XmlElement> drawn(Piece.Image piece, byte[] bytes, String part) {
        Optional<PictureFacts> facts = PictureFacts.of(bytes);
        if (facts.isEmpty() || facts.get().pixels() > PictureFacts.MOST_PIXELS) {
            faults.add(new Fault("NOT_A_PICTURE", piece.place().toString(), "“" + piece.tag().path()
                    + "”不是完好的 JPEG 或 PNG 图片", "请用看图软件打开后另存为 .jpg 再试"));
            return Optional.empty();
        }
        XmlElement run = Runs.run(piece.run(), "", false);
        return Optional.of(run.add(media.drawing(part, bytes, facts.get(), piece.box(),
                piece.tag().path().names().getLast())));
    }
}
