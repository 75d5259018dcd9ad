// Takes memory that no setting of the JVM bounds.
// Gets: out-of-memory
public class Toy {
  public static void main(String[] args) throws Throwable {
    java.lang.reflect.Field field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
    field.setAccessible(true);
    Object unsafe = field.get(null);
    java.lang.reflect.Method allocate = unsafe.getClass().getMethod("allocateMemory", long.class);
    for (int i = 0; i < 1_000; i++) {
      try {
        allocate.invoke(unsafe, 64L << 20);
      } catch (java.lang.reflect.InvocationTargetException e) {
        throw e.getCause();
      }
    }
    System.out.println("GOT IT: 64 GB");
  }
}
