package wenshu.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/**
 * A test that talks to a second service, with a data home of its own: those of the first run beside it. About as much
 * stands on either side; whoever adds a long one looks which is shorter.
 */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@TestPropertySource(properties = "wenshu.test.house=second")
public @interface SecondHouse {
}
