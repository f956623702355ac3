package wenshu.web.fault;

import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts our words in the place of the container's own page of errors. */
@Configuration(proxyBeanMethods = false)
class BareRefusals {

    @Bean
    WebServerFactoryCustomizer<TomcatWebServerFactory> inOurWords(Explain explain) {
        return factory -> factory.addContextCustomizers(context -> context.getParent().getPipeline().addValve(new BareRefusal(explain)));
    }
}
