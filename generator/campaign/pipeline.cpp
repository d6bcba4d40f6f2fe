#include "campaign/pipeline.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <thread>

#include "campaign/row_mark.h"

namespace congvan {
namespace {

constexpr std::size_t most_rows = 16;
constexpr std::size_t most_bytes = 256U << 10U;
/// Batches read and not yet done with. Most of them are results, which are small: while a group of
/// letters goes to the disk, the workers have something to do.
constexpr std::size_t most_batches = 512;
constexpr auto patience = std::chrono::milliseconds(100);

class Pass {
 public:
  Pass(Rows& rows, const PassJob& job, Diagnostics& says) : rows_(rows), job_(job), says_(says) {}
  Pass(const Pass&) = delete;
  Pass& operator=(const Pass&) = delete;
  ~Pass() { end_threads(); }

  PassEnd run() {
    threads_.emplace_back([this] { guarded([this] { read(); }); });
    for (unsigned worker = 0; worker < job_.jobs; ++worker) {
      threads_.emplace_back([this, worker] { guarded([this, worker] { work(worker); }); });
    }
    bool goes_on = true;
    while (goes_on) {
      if (job_.must_stop && job_.must_stop()) stop_ = true;
      if (const std::optional<Rest> rest = next_rest()) {
        goes_on = (*rest)();
      } else if (stop_ || all_done()) {
        break;
      }
    }
    end_threads();
    // What was finished meanwhile, as far as it follows without a gap.
    while (goes_on && done_.contains(taken_)) goes_on = done_.extract(taken_++).mapped()();
    for (const Diagnostic& each : said_.all()) says_.add(each);
    if (error_) std::rethrow_exception(error_);
    if (!goes_on || cut_short_ || !all_done()) return PassEnd::stopped;
    return broken_ ? PassEnd::broken : PassEnd::end;
  }

 private:
  template <typename Task>
  void guarded(Task task) {
    try {
      task();
    } catch (...) {
      const std::lock_guard lock(mutex_);
      if (!error_) error_ = std::current_exception();
      stop_ = true;
      wake_all();
    }
  }

  void wake_all() {
    room_.notify_all();
    work_.notify_all();
    result_.notify_all();
  }

  void read() {
    bool more = true;
    for (Batch batch; more;) {
      batch.index = read_;
      more = fill(batch);
      std::unique_lock lock(mutex_);
      room_.wait(lock, [this] {
        return stop_ ||
               (queue_.size() < 2 * std::size_t{job_.jobs} && read_ - taken_ < most_batches);
      });
      if (stop_) return;
      const std::size_t following = batch.first + batch.rows.size();
      if (!batch.rows.empty()) {
        queue_.push_back(std::move(batch));
        ++read_;
      }
      batch = {0, following, {}};
      ended_ = !more;
      more ? work_.notify_one() : wake_all();
    }
  }

  /// False: there is nothing after it.
  bool fill(Batch& batch) {
    for (std::size_t bytes = 0; batch.rows.size() < most_rows && bytes < most_bytes;) {
      ReadRow row;
      switch (rows_.next(row.record, row.says)) {
        case Rows::Next::end:
          said_ = std::move(row.says);
          return false;
        case Rows::Next::broken:
          said_ = std::move(row.says);
          broken_ = true;
          return false;
        case Rows::Next::faulty:
          row.faulty = true;
          break;
        case Rows::Next::row:
          break;
      }
      bytes += weight_of(row.record);
      batch.rows.push_back(std::move(row));
      if (stop_) return true;
    }
    return true;
  }

  void work(unsigned worker) {
    const auto stop = [this] { return stop_.load(); };
    for (;;) {
      std::unique_lock lock(mutex_);
      work_.wait(lock, [&] { return stop_ || ended_ || !queue_.empty(); });
      if (stop_ || queue_.empty()) return;
      Batch batch = std::move(queue_.front());
      queue_.pop_front();
      lock.unlock();
      room_.notify_one();
      const std::size_t index = batch.index;
      Rest rest = job_.work(worker, std::move(batch), stop);
      lock.lock();
      if (stop_) cut_short_ = true;
      done_.emplace(index, std::move(rest));
      lock.unlock();
      result_.notify_one();
    }
  }

  /// Waits for it, though not long.
  std::optional<Rest> next_rest() {
    std::unique_lock lock(mutex_);
    result_.wait_for(lock, patience, [&] {
      return stop_ || done_.contains(taken_) || (ended_ && taken_ == read_);
    });
    if (!done_.contains(taken_)) return {};
    Rest rest = done_.extract(taken_++).mapped();
    lock.unlock();
    room_.notify_one();
    return rest;
  }

  bool all_done() {
    const std::lock_guard lock(mutex_);
    return ended_ && taken_ == read_;
  }

  void end_threads() {
    {
      const std::lock_guard lock(mutex_);
      if (!ended_ || taken_ != read_) stop_ = true;
      wake_all();
    }
    for (std::thread& thread : threads_) {
      if (thread.joinable()) thread.join();
    }
  }

  Rows& rows_;
  const PassJob& job_;
  Diagnostics& says_;

  std::mutex mutex_;
  std::condition_variable room_, work_, result_;
  std::deque<Batch> queue_;
  std::map<std::size_t, Rest> done_;  ///< by the index of the batch
  std::size_t read_ = 0;              ///< batches
  std::size_t taken_ = 0;             ///< batches whose rest was begun
  bool ended_ = false;                ///< nothing more will be read
  bool broken_ = false;
  bool cut_short_ = false;  ///< a batch, perhaps
  std::atomic<bool> stop_ = false;
  Diagnostics said_;  ///< at the end of the rows
  std::exception_ptr error_;
  std::vector<std::thread> threads_;
};

}  // namespace

PassEnd run_pass(Rows& rows, const PassJob& job, Diagnostics& says) {
  return Pass(rows, job, says).run();
}

}  // namespace congvan
