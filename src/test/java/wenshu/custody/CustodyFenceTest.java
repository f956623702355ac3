package wenshu.custody;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;
import wenshu.HouseClasses;

/** Nothing destroys records but an approved list. */
class CustodyFenceTest {

    @Test
    void onlyTheExecutionOfAnApprovedAppraisalDestroys() {
        noClasses().that().doNotHaveFullyQualifiedName("wenshu.custody.appraisal.Execution").should()
                .callMethod("wenshu.archive.Keeping", "destroy", "java.lang.String", "java.util.function.Consumer", "java.util.function.Consumer")
                .check(HouseClasses.ALL);
        noClasses().that().doNotHaveFullyQualifiedName("wenshu.archive.Destroying").should()
                .callMethod("wenshu.archive.ArchiveStore", "purge", "java.lang.String", "java.nio.file.Path").check(HouseClasses.ALL);
    }
}
