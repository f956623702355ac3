package wenshu.web;

import java.util.Comparator;
import java.util.Set;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

/**
 * Tests of one service run one after the other, those of two beside each other. They begin before all others: they take
 * longest, and most of it is waiting, which the others make use of. Of the others those begin first that have an
 * {@link Order}: long ones whose names are last, for which everything would wait at the end.
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
                .thenComparing(test -> test.findAnnotation(Order.class).map(Order::value).orElse(Order.DEFAULT))
                .thenComparing(test -> test.getTestClass().getName()));
    }
}
