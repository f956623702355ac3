package wenshu.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleDraftTests {

    @ParameterizedTest
    @ValueSource(strings = {"yangquan-forward", "changzhi-forward", "own-notice"})
    void everySampleIsReadyToBeIssued(String name) throws Exception {
        try (InputStream in = SampleDraftTests.class.getResourceAsStream("/samples/" + name + ".txt")) {
            Draft draft = DraftFile.parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            draft.requireComplete();
            assertThat(draft.documentNumber()).isPresent();
            assertThat(DraftFile.parse("", DraftFile.write(draft))).isEqualTo(draft);
        }
    }
}
