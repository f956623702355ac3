package wenshu.notice.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wenshu.notice.DocumentKind;
import wenshu.notice.Draft;
import wenshu.notice.DraftFile;

class BlankNoticeTests {

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void everyKindHasAFrameThatReadsBackAndNamesWhatIsOpen(DocumentKind kind) {
        Draft draft = BlankNotice.propose(kind, "江临市人力资源和社会保障局", LocalDate.of(2024, 5, 6));
        assertThat(DraftFile.parse("", DraftFile.write(draft))).isEqualTo(draft);
        assertThat(draft.head().kind()).isEqualTo(kind);
        assertThat(DocumentKind.ofTitle(draft.head().title())).contains(kind);
        assertThat(draft.openPoints()).isNotEmpty();
        assertThat(draft.head().recipients().isEmpty()).isEqualTo(!kind.addressed());
        assertThat(draft.head().signatories().isEmpty()).isEqualTo(kind.direction() != DocumentKind.Direction.UP);
    }
}
