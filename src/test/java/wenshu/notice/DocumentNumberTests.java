package wenshu.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTests {

    @ParameterizedTest
    @CsvSource({"阳人社函（2023）51号, 阳人社函〔2023〕51号", "晋人社厅函[2023]138号, 晋人社厅函〔2023〕138号",
        "市组通字【2019】第034号, 市组通字〔2019〕34号", "人社部函﹝2023﹞4 号, 人社部函〔2023〕4号", "晋人社厅函〔23〕5号, 晋人社厅函〔2023〕5号"})
    void mendsWhatRealPapersWrite(String written, String strict) {
        assertThat(DocumentNumber.strict(written)).isEmpty();
        assertThat(DocumentNumber.lenient(written).orElseThrow().format()).isEqualTo(strict);
        assertThat(DocumentNumber.strict(strict)).isEqualTo(DocumentNumber.lenient(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "阳人社函2023-51", "〔2023〕51号", "阳人社函〔2023〕0号", "关于阳人社函〔2023〕51号的通知", "阳人社函〔2023〕51"})
    void refusesWhatIsNoNumber(String written) {
        assertThat(DocumentNumber.lenient(written)).isEmpty();
    }

    @Test
    void cutsTheWordsBeforeACitedNumber() {
        assertThat(DocumentNumber.findAll("推荐材料要按照晋人社厅函[2024]230号文件要求，依据人社部函〔2024〕11号报送"))
                .extracting(citation -> citation.number().format())
                .containsExactly("晋人社厅函〔2024〕230号", "人社部函〔2024〕11号");
    }

    @Test
    void aLetterCodeMeansLetterLayout() {
        assertThat(DocumentNumber.strict("长人社函〔2024〕59号").orElseThrow().layout()).isEqualTo(Layout.LETTER);
        assertThat(DocumentNumber.strict("市人社发〔2019〕26号").orElseThrow().layout()).isEqualTo(Layout.DOCUMENT);
    }
}
