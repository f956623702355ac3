package wenshu.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.render.FontShelf;
import wenshu.render.Renderer;
import wenshu.sheet.Column;
import wenshu.sheet.SheetList;

class ListPrintTest {

    @TempDir
    Path folder;

    @Test
    void everyPageHasTheHeadingsAndTheLastOneTheSignatures() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            rows.add(List.of("" + i, "0001-WS·2014-D10-BGS-" + String.format("%04d", i), "关于甲事项的通知 <" + i + ">", "保管期限届满，无继续保存价值"));
        }
        SheetList list = new SheetList("清册", "档案销毁清册（J1）", "提请人：某甲", "批准日期：2026年3月1日", List.of(Column.centred("序号", 6),
                Column.centred("档号", 28), Column.left("题名", 40), Column.left("销毁理由", 30)), rows, true, false, 0);
        ListPrint print = new ListPrint(() -> new Renderer(new FontShelf(folder)));
        byte[] pdf = print.pdf(list, List.of("鉴定人", "批准人", "监销人", "监销人"));
        assertThat(print.pdf(list, List.of("鉴定人", "批准人", "监销人", "监销人"))).as("the same list, the same pages").isEqualTo(pdf);
        String keep = System.getProperty("list.print");
        if (keep != null) {
            Files.write(Path.of(keep), pdf);
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isBetween(2, 4);
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document);
                assertThat(text).contains("销毁理由", "— " + page + " —");
                if (page == document.getNumberOfPages()) {
                    assertThat(text).containsSubsequence("鉴定人（签名）：", "批准人（签名）：", "监销人（签名）：", "监销人（签名）：");
                }
            }
        }
    }
}
