package wenshu.web.api;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the interface says about itself at /v3/api-docs. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(security = @SecurityRequirement(name = "basic"), info = @Info(title = "文书接口", version = "v1",
        description = "起草、制表、归档、检索。用 HTTP Basic 登录。出错时答复 application/problem+json（RFC 9457）："
                + "code 供程序判断，detail 是中文说明，faults 逐条列出问题所在（place）、是什么（what）、怎么改（remedy）；"
                + "系统内部出错时另有 trace 编号，可据此查日志。"))
@SecurityScheme(name = "basic", type = SecuritySchemeType.HTTP, scheme = "basic")
class OpenApi {

    /** The document names no host: it is the same wherever the service runs. */
    @Bean
    OpenApiCustomizer hostless() {
        return api -> api.setServers(null);
    }
}
