package io.stocking.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.handler.codec.http.HttpMethod;
import org.junit.jupiter.api.Test;

class RouterTest {
    private final Router router = new Router()
            .get("/orders", exchange -> {})
            .get("/orders/{id}", exchange -> {})
            .get("/orders/special", exchange -> {})
            .get("/rounds/{id}/ranking", exchange -> {});

    @Test
    void shouldFindTemplateWhenOneSegmentVaries() {
        assertThat(template("/orders/5")).isEqualTo("/orders/{id}");
        assertThat(router.variable("/orders/5")).isEqualTo("5");
        assertThat(template("/rounds/7/ranking")).isEqualTo("/rounds/{id}/ranking");
        assertThat(router.variable("/rounds/7/ranking")).isEqualTo("7");
    }

    @Test
    void shouldPreferExactPathWhenBothMatch() {
        assertThat(template("/orders/special")).isEqualTo("/orders/special");
        assertThat(router.variable("/orders/special")).isEmpty();
    }

    @Test
    void shouldFindNothingWhenPathDiffers() {
        for (final String path :
                new String[] {"/", "", "/orders/", "/orders/5/6", "/rounds//ranking", "/rounds/7", "*"}) {
            assertThat(router.methods(path)).as(path).isNull();
        }
    }

    @Test
    void shouldRefuseRouteWhenItIsThereAlready() {
        assertThatThrownBy(() -> router.get("/orders", exchange -> {}))
                .hasMessage("route GET /orders is there already");
    }

    @Test
    void shouldListMethodsAndTemplatesWhenAsked() {
        assertThat(router.routes())
                .containsExactly("GET /orders", "GET /orders/special", "GET /orders/{id}", "GET /rounds/{id}/ranking");
    }

    private String template(final String path) {
        return router.methods(path).get(HttpMethod.GET).template();
    }
}
