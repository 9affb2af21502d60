package dev.bobbin.samples;

import dev.bobbin.samples.course.ThreadsOnDispatcher;
import dev.bobbin.samples.dispatch.AskHttpServer;
import dev.bobbin.samples.dispatch.CrawlCommand;
import dev.bobbin.samples.dispatch.LoopChat;
import dev.bobbin.samples.dispatch.LoopDispatchCommand;
import dev.bobbin.samples.dispatch.LoopEchoCommand;
import dev.bobbin.samples.dispatch.LoopPipeline;
import dev.bobbin.samples.dispatch.LoopTimeline;
import dev.bobbin.samples.launcher.CourseModule;
import dev.bobbin.samples.launcher.Program;
import dev.bobbin.samples.timeline.TimelineCommand;
import java.util.List;

/** The programs that use the module {@code dispatch}. */
final class Dispatching {
  static final CourseModule PROGRAMS =
      new CourseModule(
          "Dispatch: work on one thread and on several",
          List.of(
              Program.withOptions(
                  "loop-dispatch",
                  "the course's demo, printing what the hand-written loop does",
                  LoopDispatchCommand::new),
              Program.withOptions(
                  "loop-echo",
                  "an echo server and its clients on one thread",
                  LoopEchoCommand::new),
              Program.of("loop-chat", "a chat server and three who talk", LoopChat::run),
              Program.withOptions(
                  "crawl", "pages that link to pages, some read at a time", CrawlCommand::new),
              Program.of(
                  "loop-pipeline", "a pipeline with its stages in three loops", LoopPipeline::run),
              Program.of(
                  "loop-timeline",
                  "when tasks of scopes run, are cancelled and clean up",
                  LoopTimeline::run),
              Program.of(
                  "http-server",
                  "a server of Vert.x whose handlers are generators",
                  AskHttpServer::run),
              Program.of(
                  "threads-on-dispatcher",
                  "the course's workers in threads, on a dispatcher",
                  ThreadsOnDispatcher::run),
              Program.withOptions(
                  "timeline",
                  "who works when: one thread, threads with the bug, a dispatcher",
                  TimelineCommand::new)));

  private Dispatching() {}
}
