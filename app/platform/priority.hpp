// Which of the process's threads comes first.
#pragma once

namespace platform {

/// The calling thread, and those that it starts from now on, give way to others where there are not enough
/// processors for all: for what is made ready while the main thread waits for other processes (the display's,
/// above all), which need one themselves. For the thread's whole life.
void giveWay();

}  // namespace platform
