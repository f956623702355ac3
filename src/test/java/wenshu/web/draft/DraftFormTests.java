package wenshu.web.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import wenshu.notice.DraftFile;
import wenshu.notice.DraftSheet;
import wenshu.notice.Fixtures;

class DraftFormTests {

    @Test
    void theFieldsOfBothSpecimensMakeTheSameFileAgain() {
        for (String text : new String[] {DraftFile.write(Fixtures.yangquan()), DraftFile.write(Fixtures.changzhi())}) {
            assertThat(DraftForm.text(fields(DraftSheet.read(text).orElseThrow()))).isEqualTo(text);
        }
    }

    @Test
    void whatTheFormDoesNotKnowGoesThroughIt() {
        String text = "---\n标题: 甲\n附件:\n  - 名称: 乙\n    将来的项目: 丙\n别的: 丁\n---\n\n正文。\n\n======== 附件：乙 ========\n\n一段。\n\n======== 附录 ========\n\n戊。\n";
        assertThat(DraftForm.text(fields(DraftSheet.read(text).orElseThrow()))).isEqualTo(text);
    }

    @Test
    void rowsKeepTheOrderInWhichTheyStand() {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        sent.add("i.标题", "甲");
        sent.add("a.7.名称", "后加的");
        sent.add("a.7.kind", "separate");
        sent.add("a.0.名称", "原来的");
        sent.add("a.0.kind", "text");
        sent.add("a.0.text", "\u3000\u3000一段。\r\n\r\n二段。");
        sent.add("body", "\u3000\u3000正文。\r\n");
        assertThat(DraftForm.text(sent)).isEqualTo("---\n标题: 甲\n附件:\n  - 名称: 后加的\n    另附: 是\n  - 名称: 原来的\n---\n\n正文。\n"
                + "\n======== 附件：原来的 ========\n\n一段。\n\n二段。\n");
    }

    /** What the page would send for a sheet. */
    private static MultiValueMap<String, String> fields(DraftSheet sheet) {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        sheet.items().keySet().forEach(word -> sent.add("i." + word, sheet.lines(word)));
        sheet.lists().keySet().stream().filter(word -> !word.equals("附件") && !word.equals("联系人"))
                .forEach(word -> sent.add("i." + word, sheet.lines(word)));
        for (int i = 0; i < sheet.list("联系人").size(); i++) {
            String row = "l.联系人." + i + ".";
            DraftSheet.contactParts().forEach(part -> sent.add(row + part, ""));
            sheet.list("联系人").get(i).forEach((part, value) -> sent.set(row + part, value));
        }
        int number = 0;
        for (DraftForm.Row row : DraftForm.rows(sheet)) {
            String name = "a." + number++ + ".";
            sent.add(name + "名称", row.name());
            sent.add(name + "kind", row.kind());
            sent.add(name + "模板", row.template());
            sent.add(name + "text", row.text().replace("\n", "\r\n"));
            row.others().forEach((part, value) -> sent.add(name + part, value));
        }
        sent.add("body", DraftForm.paragraphs(sheet.body()));
        DraftForm.others(sheet).forEach((title, text) -> sent.add("s." + title, String.join("\n", text)));
        for (int i = 0; i < sheet.forwarded().size(); i++) {
            sent.add("f." + i, String.join("\r\n", sheet.forwarded().get(i)));
        }
        return sent;
    }
}
