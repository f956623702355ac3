package wenshu.web.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class ExplainTest {

    private final Explain explain = new Explain();

    @Test
    void aDatabaseThatIsAwayIsSaidToBeAwayAndNothingElseIs() {
        SQLException cause = new SQLException("Connection refused", "08001");
        for (Exception away : new Exception[] {new CannotGetJdbcConnectionException("no connection", cause),
                new CannotCreateTransactionException("no transaction", cause), new TransactionSystemException("no commit", cause)}) {
            Explained explained = explain.explain(away);
            assertThat(explained.status()).isEqualTo(503);
            assertThat(explained.detail()).isEqualTo("数据库现在用不了，您的操作可能没有完成，请稍后刷新页面看一看再重试，仍不行请与管理员联系。");
        }
        assertThat(explain.explain(new DuplicateKeyException("twice", cause)).status()).isEqualTo(500);
    }
}
