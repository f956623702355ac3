package wenshu.web;

import java.util.Comparator;
import java.util.Set;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

/**
 * Tests of one service run one after the other, those of two beside each other. They begin before all others: they take
 * longest, and most of it is waiting, which the others make use of.
 */
public final class Houses implements ClassOrderer, ResourceLocksProvider {

    @Override
    public Set<Lock> provideForClass(Class<?> test) {
        return Set.of(new Lock(test.isAnnotationPresent(SecondHouse.class) ? "second house" : "first house"));
    }

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors().sort(Comparator
                .comparing((ClassDescriptor test) -> !ServiceTest.class.isAssignableFrom(test.getTestClass()))
                .thenComparing(test -> test.getTestClass().getName()));
    }
}
