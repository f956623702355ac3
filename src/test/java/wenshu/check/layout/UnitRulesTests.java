package wenshu.check.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenshu.check.Catalogue;
import wenshu.check.Checker;
import wenshu.check.Subject;
import wenshu.paper.read.PaperReader;

class UnitRulesTests {

    private static final Checker CHECKER = new Checker(Catalogue.standard(), List.of(new UnitRules()));

    @ParameterizedTest
    @CsvSource({"每人携带行李不超过20KG。,1", "路程约12 Km，准时出发。,1", "照片宽5公分、高7公分。,2", "每人携带行李不超过20kg。,0", "设备型号为20KGB，请核对。,0",
        "路程约12千米。,0", "编号为KM12，请核对。,0", "内存16MB以上。,0"})
    void findsUnitsThatAreWrittenWrongly(String text, int faults) {
        assertThat(CHECKER.check(new Subject(PaperReader.ofText(text)))).hasSize(faults).allMatch(finding -> finding.rule().id().equals("F50"));
    }
}
