//! The site in the browser while it is written: built in memory, served on this machine, built anew after each change.

mod board;
mod http;
mod keep;
mod live;
mod shown;

pub use keep::{Happening, Rebuild};
pub use shown::Problem;

use crate::host::Disk;
use crate::host::watch::Watch;
use crate::source::Layer;
use keep::Keeper;
use shown::Shown;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::watch;

/// How many ports are tried, from the one that was asked for.
const PORTS: u16 = 50;

/// What to serve, and where.
pub struct Options {
    /// The site's folder.
    pub disk: Disk,
    /// What the site may inherit.
    pub core: Layer,
    /// The day on which to decide what has expired or is due; today where it is not given.
    pub date: Option<jiff::civil::Date>,
    /// The address to listen at. One that others can reach is the caller's decision.
    pub bind: IpAddr,
    /// The port to listen at, or the next free one.
    pub port: u16,
    /// How often to look at all files, where the system does not tell of changes.
    pub poll: Option<Duration>,
    /// Is told what happens, on threads of the server.
    pub tell: Arc<dyn Fn(Happening) + Send + Sync>,
}

/// A server that runs until it is dropped.
pub struct Server {
    address: SocketAddr,
    base_path: String,
    runtime: Option<Runtime>,
    stop: crate::host::watch::Stop,
    keeper: Option<JoinHandle<()>>,
}

impl Server {
    /// Takes the port, builds the site and begins to serve it. Requests that come while the first build runs wait for it.
    ///
    /// # Errors
    /// Where no port can be taken or no thread be started.
    pub fn start(options: Options) -> io::Result<Server> {
        let runtime = Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
        let listener = runtime.block_on(listen(options.bind, options.port))?;
        let address = listener.local_addr()?;
        let (sender, receiver) = watch::channel(Arc::new(Shown::default()));
        let watch = Watch::new(options.disk, options.poll);
        let stop = watch.stop();
        let mut keeper = Keeper::new(watch, options.core, options.date, sender, options.tell);
        let base_path = keeper.begin();
        runtime.spawn(http::serve(listener, receiver));
        let keeper = std::thread::Builder::new().name("rebuild".into()).spawn(move || keeper.run())?;
        Ok(Server { address, base_path, runtime: Some(runtime), stop, keeper: Some(keeper) })
    }

    /// The address that it listens at.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The address of the home page.
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.base_path)
    }

    /// Waits until the person at the terminal ends the program.
    ///
    /// # Errors
    /// Where the system does not say when that is.
    pub fn wait(&self) -> io::Result<()> {
        match &self.runtime {
            Some(runtime) => runtime.block_on(tokio::signal::ctrl_c()),
            None => Ok(()),
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop.stop();
        if let Some(runtime) = self.runtime.take() {
            // Streams of events never end by themselves.
            runtime.shutdown_background();
        }
        if let Some(keeper) = self.keeper.take() {
            let _ = keeper.join();
        }
    }
}

async fn listen(bind: IpAddr, port: u16) -> io::Result<TcpListener> {
    let mut taken = None;
    for port in port..=port.saturating_add(PORTS) {
        match TcpListener::bind((bind, port)).await {
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => taken = Some(error),
            result => return result,
        }
    }
    Err(taken.unwrap_or_else(|| io::ErrorKind::AddrInUse.into()))
}
