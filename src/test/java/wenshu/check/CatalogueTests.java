package wenshu.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import wenshu.check.suite.HouseRules;

class CatalogueTests {

    @Test
    void everyRuleIsNamedInChineseWithAClause() {
        assertThat(Catalogue.standard().entries()).hasSizeGreaterThan(200).allSatisfy(entry -> {
            assertThat(entry.id()).matches("[NTRBPDASVFWKI]\\d\\d");
            assertThat(entry.name()).matches(".*\\p{IsHan}.*");
            assertThat(entry.clause()).isNotBlank();
        });
    }

    @Test
    void whatNoProgramCanDoIsNotBuilt() {
        Catalogue catalogue = Catalogue.standard();
        assertThat(HouseRules.checker().built()).allMatch(id -> catalogue.rule(id).doable());
    }
}
