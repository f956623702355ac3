package wenshu;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service as Spring knows it; {@link wenshu.launch.Start} is where the program begins. */
@SpringBootApplication
public class Wenshu {
}
