package wenshu;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** The service as Spring knows it; {@link wenshu.launch.Start} is where the program begins. */
@SpringBootApplication(exclude = {
    // The database is opened by wenshu.home.Database, for the web and the command line alike.
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    // People are wenshu.org's.
    UserDetailsServiceAutoConfiguration.class
})
public class Wenshu {
}
