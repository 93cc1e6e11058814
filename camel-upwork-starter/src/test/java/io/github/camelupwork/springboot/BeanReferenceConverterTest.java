// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanNotOfRequiredTypeException;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.convert.support.GenericConversionService;

class BeanReferenceConverterTest {

    private final Clock clock = Clock.systemUTC();
    private final GenericConversionService conversion = new GenericConversionService();

    BeanReferenceConverterTest() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("clock", clock);
        beans.addBean("word", "tick");
        conversion.addConverter(new BeanReferenceConverter(beans, Set.of(Clock.class)));
    }

    @Test
    void readsBothFormsOfAReference() {
        assertThat(conversion.convert("#bean:clock", Clock.class)).isSameAs(clock);
        assertThat(conversion.convert(" #clock ", Clock.class)).isSameAs(clock);
    }

    @Test
    void takesNothingAsNothing() {
        assertThat(conversion.convert("", Clock.class)).isNull();
    }

    @Test
    void refusesWhatIsNoReference() {
        assertThatThrownBy(() -> conversion.convert("clock", Clock.class))
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("#bean:name")
                .hasMessageContaining("java.time.Clock");
    }

    @Test
    void refusesMissingBeansAndBeansOfAnotherType() {
        assertThatThrownBy(() -> conversion.convert("#bean:watch", Clock.class))
                .hasRootCauseInstanceOf(NoSuchBeanDefinitionException.class);
        assertThatThrownBy(() -> conversion.convert("#bean:word", Clock.class))
                .hasRootCauseInstanceOf(BeanNotOfRequiredTypeException.class);
    }

    @Test
    void isForItsTypesOnly() {
        assertThat(conversion.canConvert(String.class, Clock.class)).isTrue();
        assertThat(conversion.canConvert(String.class, Integer.class)).isFalse();
    }
}
