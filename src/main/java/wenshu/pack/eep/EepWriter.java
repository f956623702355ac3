package wenshu.pack.eep;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wenshu.archive.ArchivedFile;
import wenshu.archive.Description;
import wenshu.home.SigningKey;
import wenshu.pack.parcel.Parcel;
import wenshu.pack.parcel.Parcel.Content;
import wenshu.pack.parcel.Parcel.State;

/** Writes one record as a package after DA/T 48-2009. */
public final class EepWriter {

    static final String NAMESPACE = "http://www.saac.gov.cn/standards/ERM/encapsulation";
    static final String SYSTEM = "文书（wenshu）";
    static final String RULE = "对元素“被签名对象”从起始标签到结束标签的UTF-8字节作SM3withSM2签名（GB/T 32918，用户标识1234567812345678，DER编码）";
    static final String ALGORITHM = "1.2.156.10197.1.501";

    /** A state lies within the next one; readers of XML do not go deeper than a hundred elements. */
    private static final int MOST_STATES = 10;
    private static final String BASE64_NOTE = "编码数据是计算机文件的Base64编码（RFC 2045），反编码后按计算机文件名还原";

    private final SigningKey key;
    private final String organisation;
    private final Instant now;
    private final ZoneId zone;
    private final Map<String, String> places = new HashMap<>();
    private SignedStream stream;
    private Elements xml;
    private List<State> states;

    /**
     * A package to be written once.
     *
     * @param organisation who makes the package
     * @param now when
     */
    public EepWriter(SigningKey key, String organisation, Instant now, ZoneId zone) {
        this.key = key;
        this.organisation = organisation;
        this.now = now;
        this.zone = zone;
    }

    /** Writes a record; the stream is flushed, not closed. */
    public void write(Parcel parcel, OutputStream out) throws IOException {
        states = new ArrayList<>(parcel.states());
        while (states.size() > MOST_STATES) {
            states.remove(1);
        }
        stream = new SignedStream(new BufferedOutputStream(out, 1 << 16), key);
        xml = new Elements(stream);
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.open("电子文件封装包", "xmlns", NAMESPACE).leaf("封装包格式描述", "本EEP根据中华人民共和国档案行业标准DA/T 48-2009《基于XML的电子文件封装规范》生成")
                .leaf("版本", "2009");
        signature(signed(states.size()), states.size());
        xml.close();
        stream.flush();
    }

    private byte[] signed(int number) throws IOException {
        boolean original = number == 1;
        stream.begin();
        xml.open("被签名对象", "eep版本", "2009").leaf("封装包类型", original ? "原始型" : "修改型")
                .leaf("封装包类型描述", original ? "本封装包包含电子文件数据及其元数据，原始封装，未经修改"
                        : "本封装包包含电子文件数据及其元数据，系修改封装，在保留原封装包的基础上，添加了修改层")
                .leaf("封装包创建时间", time(now)).leaf("封装包创建单位", organisation);
        if (original) {
            xml.open("封装内容");
            blocks(number);
            xml.close();
        } else {
            xml.open("修改封装内容").leaf("修改标识符", "修改" + (number - 1)).open("原封装包");
            signature(signed(number - 1), number - 1);
            xml.close().open("修订内容");
            blocks(number);
            xml.close().close();
        }
        // The line end after the element belongs to nobody's signature.
        xml.closeBare();
        byte[] signature = stream.end();
        xml.raw("\n");
        return signature;
    }

    private void signature(byte[] signature, int number) throws IOException {
        xml.open("电子签名块").open("电子签名").leaf("签名标识符", "修改" + (number - 1) + "-签名1").leaf("签名规则", RULE)
                .leaf("签名时间", time(now)).leaf("签名人", organisation + "（本机自签证书，未经电子认证机构签发）")
                .leaf("签名结果", Base64.getEncoder().encodeToString(signature)).open("证书块").leaf("证书", key.certificate()).close()
                .leaf("签名算法标识", ALGORITHM).close().close();
    }

    private void blocks(int number) throws IOException {
        State state = states.get(number - 1);
        xml.open("文件实体块").open("文件实体");
        new Metadata(xml, organisation).write(state.described().record());
        xml.open("文件数据");
        List<ArchivedFile> files = state.described().record().files();
        for (int i = 0; i < files.size(); i++) {
            document(number, i + 1, files.get(i).name(), files.get(i).size(), files.get(i).sha512(), state.files().get(i));
        }
        byte[] description = Description.of(state.described());
        document(number, files.size() + 1, Description.NAME, description.length, "", () -> new ByteArrayInputStream(description));
        xml.close().close();
        for (var link : state.described().links()) {
            xml.open("文件实体关系").leaf("文件标识符", state.described().record().id()).leaf("被关联文件标识符", link.recordId())
                    .leaf("关系", link.kind().there()).close();
        }
        xml.close().open("业务实体块").open("业务实体").leaf("业务标识符", "修改" + (number - 1) + "-业务1").leaf("机构人员标识符",
                        state.who().isEmpty() ? "单位" : state.who()).leaf("文件标识符", state.described().record().id())
                .leaf("业务状态", "历史行为").leaf("业务行为", number == 1 ? "归档" : "更正著录").leaf("行为时间", state.at())
                .some("行为描述", state.why()).close().close();
        xml.open("机构人员实体块").open("机构人员实体").leaf("机构人员标识符", "单位").leaf("机构人员类型", "单位")
                .leaf("机构人员名称", organisation).close().close();
    }

    private void document(int version, int number, String name, long size, String sha512, Content content) throws IOException {
        String id = "修改" + (version - 1) + "-文档" + number;
        String known = places.get(sha512);
        xml.open("文档").leaf("文档标识符", id).leaf("文档序号", Integer.toString(number))
                .leaf("文档主从声明", number == 1 ? "主文档" : "附属文档").open("文档数据", "文档数据ID", id + "-文档数据1")
                .open("编码", "编码ID", id + "-文档数据1-编码1").open("电子属性").leaf("计算机文件名", name)
                .leaf("计算机文件大小", Long.toString(size)).close().leaf("编码描述", BASE64_NOTE)
                .leaf("反编码关键字", "base64-" + name.substring(name.lastIndexOf('.') + 1));
        String data = id + "-文档数据1-编码1-数据";
        if (known != null) {
            xml.open("编码数据", "编码数据ID", data, "引用编码数据ID", known);
        } else {
            xml.open("编码数据", "编码数据ID", data);
            xml.base64(content);
            if (!sha512.isEmpty()) {
                places.put(sha512, data);
            }
        }
        xml.close().close().close().close();
    }

    private String time(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }
}
