package wenshu.ofd;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import org.ofdrw.core.basicStructure.doc.CT_CommonData;
import org.ofdrw.core.basicStructure.doc.CT_PageArea;
import org.ofdrw.core.basicStructure.doc.Document;
import org.ofdrw.core.basicStructure.ofd.DocBody;
import org.ofdrw.core.basicStructure.ofd.OFD;
import org.ofdrw.core.basicStructure.ofd.docInfo.CT_DocInfo;
import org.ofdrw.core.basicStructure.pageObj.Content;
import org.ofdrw.core.basicStructure.pageObj.layer.CT_Layer;
import org.ofdrw.core.basicStructure.pageTree.Page;
import org.ofdrw.core.basicStructure.pageTree.Pages;
import org.ofdrw.core.basicType.ST_Loc;
import wenshu.typeset.frame.Frame;
import wenshu.typeset.unit.LayoutStoppedException;

/**
 * Paints frames as an OFD (GB/T 33190-2016): fonts embedded, text extractable, the same bytes every time. Links and
 * structure are not told; nothing is signed.
 */
public final class OfdPainter {

    private static final String FOLDER = "Doc_0/";

    private OfdPainter() {
    }

    /**
     * The OFD of some pages.
     *
     * @param title for the metadata; may be empty
     * @param identity sixteen bytes that name this content, such as a part of its source's hash
     */
    public static byte[] paint(List<Frame> frames, String title, byte[] identity) {
        OfdPackage files = new OfdPackage();
        OfdResources resources = new OfdResources();
        ByteBuffer id = ByteBuffer.wrap(identity);
        CT_DocInfo info = new CT_DocInfo().setDocID(new UUID(id.getLong(), id.getLong())).setCreator("Wenshu 文书");
        if (!title.isBlank()) {
            info.setTile(printable(title));
        }
        files.put("OFD.xml", new OFD(new DocBody().setDocInfo(info).setDocRoot(new ST_Loc(FOLDER + "Document.xml"))));
        Pages pages = new Pages();
        for (int i = 0; i < frames.size(); i++) {
            LayoutStoppedException.check();
            String file = "Pages/Page_" + i + "/Content.xml";
            pages.addPage(new Page(resources.next(), file));
            files.put(FOLDER + file, page(frames.get(i), resources));
        }
        resources.write(files, FOLDER);
        CT_CommonData common = new CT_CommonData().setPageArea(area(frames.getFirst()))
                .setPublicRes(new ST_Loc("PublicRes.xml"));
        if (resources.hasPictures()) {
            common.setDocumentRes(new ST_Loc("DocumentRes.xml"));
        }
        common.setMaxUnitID(resources.last());
        files.put(FOLDER + "Document.xml", new Document().setCommonData(common).setPages(pages));
        return files.zip();
    }

    private static org.ofdrw.core.basicStructure.pageObj.Page page(Frame frame, OfdResources resources) {
        CT_Layer layer = new CT_Layer();
        layer.setObjID(resources.next());
        new OfdPageWriter(frame, resources, layer).write();
        return new org.ofdrw.core.basicStructure.pageObj.Page().setArea(area(frame))
                .setContent(new Content().addLayer(layer));
    }

    private static CT_PageArea area(Frame frame) {
        return new CT_PageArea().setPhysicalBox(Millimetres.box(0, 0, frame.width(), frame.height()));
    }

    private static String printable(String text) {
        return text.codePoints().filter(c -> c >= 0x20)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
