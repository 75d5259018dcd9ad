package org.mqttcourse.playground;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads of one Paho client, which makes connecting instant.
 *
 * <p>While it connects, Paho starts three threads and looks every 100 ms whether each one runs: 300
 * ms for what takes less than one. Here the sleeper is woken a moment after it has started a
 * thread; Paho ignores the interrupt and looks again.
 */
final class PahoThreads extends ScheduledThreadPoolExecutor {
  private static final int THREADS = 8;
  private static final int[] WAKE_AFTER_MILLIS = {1, 2, 4, 8, 16, 32};

  PahoThreads(String client) {
    super(THREADS, task -> new Worker(task, "MQTT " + client));
    endWhenIdle(this);
    setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /**
   * Where that client's pings wait for their time. Not among its other threads: while one of them
   * is busy, the idle ones end, also with a ping in the queue, and nobody would be left to send it.
   */
  static ScheduledExecutorService forPings(String client) {
    ScheduledThreadPoolExecutor one =
        new ScheduledThreadPoolExecutor(1, task -> new Worker(task, "MQTT pings of " + client));
    endWhenIdle(one);
    return one;
  }

  private static void endWhenIdle(ScheduledThreadPoolExecutor threads) {
    threads.setKeepAliveTime(1, TimeUnit.SECONDS);
    threads.allowCoreThreadTimeOut(true);
    // Or the last ping, cancelled but still in the queue, would keep a thread waiting for it.
    threads.setRemoveOnCancelPolicy(true);
  }

  /** Paho connects and disconnects in jobs. */
  @Override
  public void execute(Runnable task) {
    super.execute(new Job(task));
  }

  /** Paho submits what runs as long as the client: from within the connecting job. */
  @Override
  public Future<?> submit(Runnable task) {
    if (Thread.currentThread() instanceof Worker worker && worker.job != null) {
      for (int millis : WAKE_AFTER_MILLIS) {
        var unused = schedule(worker.job::wake, millis, TimeUnit.MILLISECONDS);
      }
    }
    return super.submit(task);
  }

  /** A thread that knows its job; only it itself reads and writes that. */
  private static final class Worker extends Thread {
    private Job job;

    Worker(Runnable task, String name) {
      super(task, name);
      setDaemon(true);
    }
  }

  /** A task that can be woken while it is under way, and only then. */
  private static final class Job implements Runnable {
    private final Runnable task;
    private Worker worker;

    Job(Runnable task) {
      this.task = task;
    }

    @Override
    public void run() {
      Worker self = (Worker) Thread.currentThread();
      begin(self);
      try {
        task.run();
      } finally {
        end(self);
      }
    }

    private synchronized void begin(Worker self) {
      worker = self;
      self.job = this;
    }

    private synchronized void end(Worker self) {
      worker = null;
      self.job = null;
      // What was meant for this job must not reach the thread's next one.
      Thread.interrupted();
    }

    synchronized void wake() {
      if (worker != null && worker.getState() == Thread.State.TIMED_WAITING) {
        worker.interrupt();
      }
    }
  }
}
