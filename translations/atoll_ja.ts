<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>Atoll</name>
    <message>
        <source>--%1 cannot be &quot;%2&quot;; it is one of %3.</source>
        <translation>--%1 に「%2」は指定できません。指定できるのは %3 のいずれかです。</translation>
    </message>
    <message>
        <source>--size is a width and a height, as in 1366x768.</source>
        <translation>--size には 1366x768 のように幅と高さを指定します。</translation>
    </message>
    <message>
        <source>Find the images that are worth labelling next.</source>
        <translation>次にラベル付けする価値のある画像を見つけます。</translation>
    </message>
    <message>
        <source>A project (.atoll), or a folder of images.</source>
        <translation>プロジェクト (.atoll) または画像のフォルダー。</translation>
    </message>
    <message>
        <source>system, en or ja, for this run.</source>
        <translation>system、en、ja のいずれか (今回の実行のみ)。</translation>
    </message>
    <message>
        <source>system, light or dark, for this run.</source>
        <translation>system、light、dark のいずれか (今回の実行のみ)。</translation>
    </message>
    <message>
        <source>Size of the window, as in 1366x768.</source>
        <translation>ウィンドウのサイズ (例: 1366x768)。</translation>
    </message>
    <message>
        <source>Save a picture of the window when everything is drawn, then end.</source>
        <translation>すべての描画が終わったらウィンドウの画像を保存し、終了します。</translation>
    </message>
    <message>
        <source>Do not hand the file to a window that is open already.</source>
        <translation>すでに開いているウィンドウにファイルを渡しません。</translation>
    </message>
    <message>
        <source>A window shows one project; give one file.</source>
        <translation>1 つのウィンドウに表示できるプロジェクトは 1 つです。ファイルを 1 つだけ指定してください。</translation>
    </message>
    <message>
        <source>A bit mask starts with 0x and has at least one hexadecimal digit.</source>
        <translation>ビットマスクは 0x で始まり、16 進数の数字が 1 つ以上必要です。</translation>
    </message>
    <message>
        <source>The bit mask holds &quot;%1&quot;, which is no hexadecimal digit.</source>
        <translation>ビットマスクに 16 進数の数字ではない「%1」が含まれています。</translation>
    </message>
    <message>
        <source>The bit mask has bit %1, but the data set has only %2 samples.</source>
        <translation>ビットマスクにビット %1 がありますが、データセットのサンプルは %2 件だけです。</translation>
    </message>
    <message>
        <source>A stored set has %1 bytes where %2 are needed.</source>
        <translation>保存されたセットは %1 バイトですが、%2 バイト必要です。</translation>
    </message>
    <message>
        <source>A stored set holds samples beyond the end of the data set.</source>
        <translation>保存されたセットに、データセットの末尾を超えるサンプルが含まれています。</translation>
    </message>
    <message>
        <source>The pictures to learn from all look the same, so that there is nothing to tell them apart by. Add different pictures.</source>
        <translation>学習元の画像がすべて同じに見えるため、区別する手がかりがありません。異なる画像を追加してください。</translation>
    </message>
    <message>
        <source>Learnt parameters are stored for an embedder that learns nothing.</source>
        <translation>何も学習しない埋め込み器に、学習済みパラメーターが保存されています。</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>内蔵</translation>
    </message>
    <message>
        <source>Learns from your own pictures; needs no model file and no network.</source>
        <translation>手元の画像から学習します。モデルファイルもネットワークも必要ありません。</translation>
    </message>
    <message>
        <source>ONNX model</source>
        <translation>ONNX モデル</translation>
    </message>
    <message>
        <source>A layer of a neural network that you have as an .onnx file.</source>
        <translation>お手持ちの .onnx ファイルにあるニューラルネットワークの層を使います。</translation>
    </message>
    <message>
        <source>There is no embedder &quot;%1&quot;; there are: %2.</source>
        <translation>埋め込み器「%1」はありません。使用できるもの: %2。</translation>
    </message>
    <message>
        <source>The stored parameters of the built-in embedder are for pictures of %1 pixels, not %2.</source>
        <translation>内蔵の埋め込み器の保存済みパラメーターは、%2 ピクセルではなく %1 ピクセルの画像用です。</translation>
    </message>
    <message>
        <source>The built-in embedder has no setting &quot;%1&quot;; it has &quot;seed&quot; and &quot;side&quot;.</source>
        <translation>内蔵の埋め込み器に設定「%1」はありません。設定は &quot;seed&quot; と &quot;side&quot; です。</translation>
    </message>
    <message>
        <source>The side of the built-in embedder is %1 or %2 pixels.</source>
        <translation>内蔵の埋め込み器の side は %1 または %2 ピクセルです。</translation>
    </message>
    <message>
        <source>The seed &quot;%1&quot; is not a whole number from 0 to 18446744073709551615.</source>
        <translation>シード「%1」は 0 から 18446744073709551615 までの整数ではありません。</translation>
    </message>
    <message>
        <source>The stored parameters of the built-in embedder are damaged. Restore the project from a snapshot, or embed again under another name.</source>
        <translation>内蔵の埋め込み器の保存済みパラメーターが破損しています。スナップショットからプロジェクトを復元するか、別の名前で埋め込みを計算し直してください。</translation>
    </message>
    <message>
        <source>The parameters of the built-in embedder were stored by a newer version of Atoll (format %1; this program knows %2). Update Atoll.</source>
        <translation>内蔵の埋め込み器のパラメーターは、より新しいバージョンの Atoll で保存されています (形式 %1、このプログラムの対応形式は %2)。Atoll を更新してください。</translation>
    </message>
    <message>
        <source>Looking at pictures to learn from</source>
        <translation>学習元の画像を調べています</translation>
    </message>
    <message>
        <source>Describing pictures to learn from</source>
        <translation>学習元の画像の特徴を記述しています</translation>
    </message>
    <message>
        <source>The built-in embedder learns from the pictures themselves and needs at least 2 that can be read; there are %1.</source>
        <translation>内蔵の埋め込み器は画像自体から学習するため、読み込める画像が 2 枚以上必要ですが、%1 枚しかありません。</translation>
    </message>
    <message>
        <source>Learning visual words</source>
        <translation>ビジュアルワードを学習しています</translation>
    </message>
    <message>
        <source>There is no model file &quot;%1&quot;.</source>
        <translation>モデルファイル「%1」はありません。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no model file of less than 2 GiB.</source>
        <translation>「%1」は 2 GiB 未満のモデルファイルではありません。</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; cannot be read: %2.</source>
        <translation>モデルファイル「%1」を読み込めません: %2。</translation>
    </message>
    <message>
        <source>The model &quot;%1&quot; cannot be used: %2</source>
        <translation>モデル「%1」は使用できません: %2</translation>
    </message>
    <message>
        <source>The model &quot;%1&quot; gives numbers that are infinite or undefined; check mean and scale.</source>
        <translation>モデル「%1」の出力に無限大または未定義の数値があります。mean と scale を確認してください。</translation>
    </message>
    <message>
        <source>this is no ONNX model.</source>
        <translation>ONNX モデルではありません。</translation>
    </message>
    <message>
        <source>the ONNX model is damaged or incomplete.</source>
        <translation>ONNX モデルが破損しているか、不完全です。</translation>
    </message>
    <message>
        <source>the model has %1 inputs; it must have one, a picture.</source>
        <translation>モデルに %1 個の入力があります。入力は画像 1 つだけでなければなりません。</translation>
    </message>
    <message>
        <source>its input has %1 dimensions instead of 4 (batch, channels, height, width).</source>
        <translation>入力が 4 次元 (バッチ、チャンネル、高さ、幅) ではなく %1 次元です。</translation>
    </message>
    <message>
        <source>its input has %1 channels; pictures have 3.</source>
        <translation>入力が %1 チャンネルです。画像は 3 チャンネルです。</translation>
    </message>
    <message>
        <source>the layer gives no vector per picture (an output of %1 dimensions).</source>
        <translation>この層は画像ごとのベクトルを出力しません (出力は %1 次元)。</translation>
    </message>
    <message>
        <source>the layer gives %1 numbers per picture; at most %2 make an embedding. Choose a later layer (--layer).</source>
        <translation>この層は画像ごとに %1 個の数値を出力しますが、埋め込みに使えるのは %2 個までです。より後の層を選んでください (--layer)。</translation>
    </message>
    <message>
        <source>OpenCV cannot read the model: %1</source>
        <translation>OpenCV がモデルを読み込めません: %1</translation>
    </message>
    <message>
        <source>the model has no layer &quot;%1&quot;. Some of its %2 layers: %3.</source>
        <translation>モデルに層「%1」はありません。全 %2 層の一部: %3。</translation>
    </message>
    <message>
        <source>the model cannot be run on pictures of %1 x %2 pixels: %3</source>
        <translation>%1 x %2 ピクセルの画像でモデルを実行できません: %3</translation>
    </message>
    <message>
        <source>The setting &quot;%1&quot; of the ONNX embedder must be %2.</source>
        <translation>ONNX 埋め込み器の設定「%1」には、%2 を指定してください。</translation>
    </message>
    <message>
        <source>text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>a number of pixels from 1 to %1</source>
        <translation>1 から %1 までのピクセル数</translation>
    </message>
    <message>
        <source>one number or three, one per channel</source>
        <translation>1 つの数値、またはチャンネルごとに 1 つずつ 3 つの数値</translation>
    </message>
    <message>
        <source>rgb or bgr</source>
        <translation>rgb または bgr</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true または false</translation>
    </message>
    <message>
        <source>The ONNX embedder has no setting &quot;%1&quot;.</source>
        <translation>ONNX 埋め込み器に設定「%1」はありません。</translation>
    </message>
    <message>
        <source>There is no preset &quot;%1&quot;; there are: %2.</source>
        <translation>プリセット「%1」はありません。使用できるもの: %2。</translation>
    </message>
    <message>
        <source>The ONNX embedder needs a model file (--model FILE.onnx).</source>
        <translation>ONNX 埋め込み器にはモデルファイルが必要です (--model FILE.onnx)。</translation>
    </message>
    <message>
        <source>it is longer than the archive says</source>
        <translation>アーカイブの記載より長くなっています</translation>
    </message>
    <message>
        <source>it is shorter than the archive says</source>
        <translation>アーカイブの記載より短くなっています</translation>
    </message>
    <message>
        <source>its size is not known</source>
        <translation>サイズが不明です</translation>
    </message>
    <message>
        <source>it is encrypted</source>
        <translation>暗号化されています</translation>
    </message>
    <message>
        <source>its name leads out of the folder</source>
        <translation>名前がフォルダーの外を指しています</translation>
    </message>
    <message>
        <source>it is a link</source>
        <translation>リンクです</translation>
    </message>
    <message>
        <source>it claims more bytes than the archive has</source>
        <translation>アーカイブ自体より大きいバイト数が記載されています</translation>
    </message>
    <message>
        <source>it would unpack to more than %1 times its size</source>
        <translation>展開すると元のサイズの %1 倍を超えます</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 は存在しません。</translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1 はファイルではありません。</translation>
    </message>
    <message>
        <source>%1 is not a sound ZIP archive: %2.</source>
        <translation>%1 は正常な ZIP アーカイブではありません: %2。</translation>
    </message>
    <message>
        <source>%1 holds %2 members; at most %3 are read.</source>
        <translation>%1 には %2 個のメンバーがありますが、読み込めるのは %3 個までです。</translation>
    </message>
    <message>
        <source>%1: member %2 is damaged.</source>
        <translation>%1: %2 番目のメンバーが破損しています。</translation>
    </message>
    <message>
        <source>%1: member &quot;%2&quot; is refused: %3.</source>
        <translation>%1: メンバー「%2」は受け付けられません: %3。</translation>
    </message>
    <message>
        <source>%1: member &quot;%2&quot; cannot be unpacked: %3.</source>
        <translation>%1: メンバー「%2」を展開できません: %3。</translation>
    </message>
    <message>
        <source>%1: member &quot;%2&quot; has %3 bytes; at most %4 are read.</source>
        <translation>%1: メンバー「%2」は %3 バイトですが、読み込めるのは %4 バイトまでです。</translation>
    </message>
    <message>
        <source>%1: member &quot;%2&quot; is damaged: %3.</source>
        <translation>%1: メンバー「%2」が破損しています: %3。</translation>
    </message>
    <message>
        <source>%1 cannot be created: %2.</source>
        <translation>%1 を作成できません: %2。</translation>
    </message>
    <message>
        <source>%1: %2: %3.</source>
        <translation>%1: %2: %3。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be added</source>
        <translation>「%1」を追加できません</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>%1 を書き込み中</translation>
    </message>
    <message>
        <source>the archive cannot be written</source>
        <translation>アーカイブを書き込めません</translation>
    </message>
    <message>
        <source>%1: the header has no columns embedding_0, embedding_1, ... (or 0, 1, ...).</source>
        <translation>%1: ヘッダーに列 embedding_0, embedding_1, ... (または 0, 1, ...) がありません。</translation>
    </message>
    <message>
        <source>%1 has %2 numbers a row; at most %3 are read.</source>
        <translation>%1 は 1 行に %2 個の数値がありますが、読み込めるのは %3 個までです。</translation>
    </message>
    <message>
        <source>%1: column &quot;%2%3&quot; stands twice in the header.</source>
        <translation>%1: ヘッダーに列「%2%3」が 2 回あります。</translation>
    </message>
    <message>
        <source>%1: column &quot;%2%3&quot; is missing in the header.</source>
        <translation>%1: ヘッダーに列「%2%3」がありません。</translation>
    </message>
    <message>
        <source>%1: the header has no column &quot;filenames&quot; or &quot;path&quot;.</source>
        <translation>%1: ヘッダーに列 &quot;filenames&quot; または &quot;path&quot; がありません。</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 を読み込み中</translation>
    </message>
    <message>
        <source>%1 has a header but no rows.</source>
        <translation>%1 にはヘッダーがありますが、行がありません。</translation>
    </message>
    <message>
        <source>The table cannot be written: %1</source>
        <translation>表を書き込めません: %1</translation>
    </message>
    <message>
        <source>%1 bytes behind the data of %2 were left out.</source>
        <translation>%2 のデータの後ろにある %1 バイトを除外しました。</translation>
    </message>
    <message>
        <source>The whole numbers (&quot;%1&quot;) of %2 are read as floating point.</source>
        <translation>%2 の整数 (「%1」) は浮動小数点数として読み込まれます。</translation>
    </message>
    <message>
        <source>%1 has %2 rows but %3 names.</source>
        <translation>%1 には %2 行ありますが、名前は %3 個です。</translation>
    </message>
    <message>
        <source>%1 holds names of its own; leave %2 out.</source>
        <translation>%1 には名前が含まれています。%2 は指定しないでください。</translation>
    </message>
    <message>
        <source>%1 has %2 rows, but %3 has %4 names.</source>
        <translation>%1 には %2 行ありますが、%3 の名前は %4 個です。</translation>
    </message>
    <message>
        <source>a PyTorch file</source>
        <translation>PyTorch ファイル</translation>
    </message>
    <message>
        <source>an Excel workbook</source>
        <translation>Excel ブック</translation>
    </message>
    <message>
        <source>%1 is a Git LFS pointer, not the file itself; fetch it with &quot;git lfs pull&quot;.</source>
        <translation>%1 はファイル本体ではなく Git LFS ポインターです。&quot;git lfs pull&quot; で本体を取得してください。</translation>
    </message>
    <message>
        <source>a Parquet file</source>
        <translation>Parquet ファイル</translation>
    </message>
    <message>
        <source>a Python pickle (reading it would run code)</source>
        <translation>Python の pickle (読み込むとコードが実行される形式)</translation>
    </message>
    <message>
        <source>an HDF5 file</source>
        <translation>HDF5 ファイル</translation>
    </message>
    <message>
        <source>an old Excel workbook</source>
        <translation>旧形式の Excel ブック</translation>
    </message>
    <message>
        <source>%1 is %2 and is not read; save it as .npy, or as CSV.</source>
        <translation>%1 は %2 のため読み込めません。.npy または CSV として保存してください。</translation>
    </message>
    <message>
        <source>%1 cannot be read to its end: %2</source>
        <translation>%1 を最後まで読み込めません: %2</translation>
    </message>
    <message>
        <source>%1: not enough memory for an array of shape %2.</source>
        <translation>%1: 形状 %2 の配列を読み込むにはメモリが足りません。</translation>
    </message>
    <message>
        <source>%1 is a folder; a .npy file is needed.</source>
        <translation>%1 はフォルダーです。.npy ファイルが必要です。</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2.</source>
        <translation>%1 を開けません: %2。</translation>
    </message>
    <message>
        <source>%1 holds text (&quot;%2&quot;) where numbers are needed.</source>
        <translation>%1 には、数値が必要なところにテキスト (「%2」) があります。</translation>
    </message>
    <message>
        <source>%1 has %2 dimensions; at most %3 are read.</source>
        <translation>%1 は %2 次元ですが、読み込めるのは %3 次元までです。</translation>
    </message>
    <message>
        <source>%1 has shape %2; two dimensions are needed, one row per sample.</source>
        <translation>%1 の形状は %2 です。サンプルごとに 1 行の 2 次元でなければなりません。</translation>
    </message>
    <message>
        <source>%1 holds no numbers: its shape is %2.</source>
        <translation>%1 には数値がありません。形状は %2 です。</translation>
    </message>
    <message>
        <source>%1 holds truth values (&quot;%2&quot;); numbers are needed.</source>
        <translation>%1 の値は真偽値 (「%2」) です。数値が必要です。</translation>
    </message>
    <message>
        <source>row %1, column %2</source>
        <translation>%1 行 %2 列</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>position (%1)</source>
        <translation>位置 (%1)</translation>
    </message>
    <message>
        <source>%1, %2: %3 is beyond the range of single precision (3.4e38).</source>
        <translation>%1、%2: %3 は単精度の範囲 (3.4e38) を超えています。</translation>
    </message>
    <message>
        <source>%1, %2: the value is %3; every number must be finite.</source>
        <translation>%1、%2: 値が %3 です。すべての数値は有限でなければなりません。</translation>
    </message>
    <message>
        <source>%1 is damaged: %2</source>
        <translation>%1 が破損しています: %2</translation>
    </message>
    <message>
        <source>%1 holds &quot;%2&quot; where whole numbers are needed.</source>
        <translation>%1 には、整数が必要なところに「%2」があります。</translation>
    </message>
    <message>
        <source>%1 holds %2, beyond the range of 64-bit integers.</source>
        <translation>%1 に、64 ビット整数の範囲を超える %2 があります。</translation>
    </message>
    <message>
        <source>%1 holds &quot;%2&quot; of shape %3; one dimension of text (&quot;&lt;U&quot; or &quot;|S&quot;) is needed.</source>
        <translation>%1 は形状 %3 の「%2」です。1 次元のテキスト (&quot;&lt;U&quot; または &quot;|S&quot;) が必要です。</translation>
    </message>
    <message>
        <source>%1, row %2: the text is not valid Unicode; names must be text (&quot;&lt;U&quot;) or UTF-8 bytes (&quot;|S&quot;).</source>
        <translation>%1、%2 行: テキストが有効な Unicode ではありません。名前はテキスト (&quot;&lt;U&quot;) または UTF-8 のバイト列 (&quot;|S&quot;) でなければなりません。</translation>
    </message>
    <message>
        <source>a dictionary in braces</source>
        <translation>波かっこで囲んだ辞書</translation>
    </message>
    <message>
        <source>a quoted key and a colon</source>
        <translation>引用符で囲んだキーとコロン</translation>
    </message>
    <message>
        <source>a comma or a closing brace</source>
        <translation>コンマまたは閉じ波かっこ</translation>
    </message>
    <message>
        <source>the end of the header</source>
        <translation>ヘッダーの終わり</translation>
    </message>
    <message>
        <source>%1: the .npy header must hold &quot;descr&quot;, &quot;fortran_order&quot; and &quot;shape&quot;.</source>
        <translation>%1: .npy ヘッダーには &quot;descr&quot;、&quot;fortran_order&quot;、&quot;shape&quot; が必要です。</translation>
    </message>
    <message>
        <source>%1: the array is of a structured type (%2); save plain numbers instead.</source>
        <translation>%1: 配列が構造化型 (%2) です。単純な数値として保存してください。</translation>
    </message>
    <message>
        <source>a quoted type</source>
        <translation>引用符で囲んだ型</translation>
    </message>
    <message>
        <source>True or False</source>
        <translation>True または False</translation>
    </message>
    <message>
        <source>a tuple of whole numbers such as (3, 4)</source>
        <translation>(3, 4) のような整数のタプル</translation>
    </message>
    <message>
        <source>%1: unexpected or repeated key &quot;%2&quot; in the .npy header.</source>
        <translation>%1: .npy ヘッダーに想定外または重複したキー「%2」があります。</translation>
    </message>
    <message>
        <source>%1: damaged .npy header at letter %2: expected %3, found &quot;%4&quot;.</source>
        <translation>%1: .npy ヘッダーの %2 文字目が破損しています。必要なもの: %3、見つかったもの: 「%4」。</translation>
    </message>
    <message>
        <source>%1: the array&apos;s type &quot;%2&quot; (%3) is not read; save it as float32 (&quot;&lt;f4&quot;).</source>
        <translation>%1: 配列の型「%2」(%3) は読み込めません。float32 (&quot;&lt;f4&quot;) として保存してください。</translation>
    </message>
    <message>
        <source>Python objects, which would have to be run</source>
        <translation>実行が必要な Python オブジェクト</translation>
    </message>
    <message>
        <source>structured or raw bytes</source>
        <translation>構造化されたバイト列または生のバイト列</translation>
    </message>
    <message>
        <source>complex numbers</source>
        <translation>複素数</translation>
    </message>
    <message>
        <source>dates or durations</source>
        <translation>日付または期間</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>floating point of %1 bytes</source>
        <translation>%1 バイトの浮動小数点数</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 は空です。</translation>
    </message>
    <message>
        <source>%1 is not a NumPy array: it does not begin with &quot;\x93NUMPY&quot;.</source>
        <translation>%1 は NumPy 配列ではありません。先頭が &quot;\x93NUMPY&quot; ではありません。</translation>
    </message>
    <message>
        <source>%1 is cut off within its .npy header.</source>
        <translation>%1 は .npy ヘッダーの途中で切れています。</translation>
    </message>
    <message>
        <source>%1: .npy version %2.%3 is not read, only 1.0, 2.0 and 3.0.</source>
        <translation>%1: .npy バージョン %2.%3 は読み込めません。対応するのは 1.0、2.0、3.0 だけです。</translation>
    </message>
    <message>
        <source>%1: the .npy header claims %2 bytes; the file has %3.</source>
        <translation>%1: .npy ヘッダーには %2 バイトと記載されていますが、ファイルは %3 バイトです。</translation>
    </message>
    <message>
        <source>%1: the .npy header is not UTF-8.</source>
        <translation>%1: .npy ヘッダーが UTF-8 ではありません。</translation>
    </message>
    <message>
        <source>more than 2^63</source>
        <translation>2^63 を超える</translation>
    </message>
    <message>
        <source>%1 is too short: shape %2 of &quot;%3&quot; needs %4 bytes of data, but there are %5.</source>
        <translation>%1 は短すぎます。形状 %2 の「%3」には %4 バイトのデータが必要ですが、%5 バイトしかありません。</translation>
    </message>
    <message>
        <source>The array cannot be written: %1</source>
        <translation>配列を書き込めません: %1</translation>
    </message>
    <message>
        <source>%1 holds no array.</source>
        <translation>%1 には配列がありません。</translation>
    </message>
    <message>
        <source>%1 holds no array that can be read. %2</source>
        <translation>%1 には読み込める配列がありません。%2</translation>
    </message>
    <message>
        <source>%1 holds no numeric array of two dimensions, only: %2.%3</source>
        <translation>%1 には 2 次元の数値配列がありません。あるのは次のものだけです: %2。%3</translation>
    </message>
    <message>
        <source>%1 holds several arrays: %2. Name the one to use &quot;%3&quot; or keep it alone.</source>
        <translation>%1 には複数の配列があります: %2。使用する配列の名前を「%3」にするか、その配列だけを残してください。</translation>
    </message>
    <message>
        <source>the image id %1 is there twice.</source>
        <translation>画像 ID %1 が 2 回あります。</translation>
    </message>
    <message>
        <source>%1 is a list; an instances file, an object with &quot;images&quot;, is expected.</source>
        <translation>%1 はリストです。&quot;images&quot; を持つオブジェクト、つまり instances ファイルが必要です。</translation>
    </message>
    <message>
        <source>a list is expected</source>
        <translation>リストが必要です</translation>
    </message>
    <message>
        <source>%1 has no &quot;images&quot;, which give the file names.</source>
        <translation>%1 に、ファイル名を示す &quot;images&quot; がありません。</translation>
    </message>
    <message>
        <source>an id of &quot;categories&quot; is expected</source>
        <translation>&quot;categories&quot; の ID が必要です</translation>
    </message>
    <message>
        <source>annotations of an image id that is not listed, left out</source>
        <translation>一覧にない画像 ID のため除外したアノテーション</translation>
    </message>
    <message>
        <source>annotations with a mask or polygon, of which only the box is kept</source>
        <translation>ボックスだけを残した、マスクまたはポリゴン付きのアノテーション</translation>
    </message>
    <message>
        <source>Reading labels</source>
        <translation>ラベルを読み込み中</translation>
    </message>
    <message>
        <source>metadata of an image id that is not listed, left out</source>
        <translation>一覧にない画像 ID のため除外したメタデータ</translation>
    </message>
    <message>
        <source>%1 has nothing in &quot;metadata&quot;, the list of objects with &quot;image_id&quot;.</source>
        <translation>%1 の &quot;metadata&quot; (&quot;image_id&quot; を持つオブジェクトのリスト) が空です。</translation>
    </message>
    <message>
        <source>results of an image id that the instances file does not list, left out</source>
        <translation>instances ファイルにない画像 ID のため除外した結果</translation>
    </message>
    <message>
        <source>run lengths, {&quot;size&quot;: [H, W], &quot;counts&quot;: ..}, are expected</source>
        <translation>ランレングス {&quot;size&quot;: [H, W], &quot;counts&quot;: ..} が必要です</translation>
    </message>
    <message>
        <source>results with polygons, of which only the box is kept</source>
        <translation>ボックスだけを残した、ポリゴン付きの結果</translation>
    </message>
    <message>
        <source>&quot;size&quot; is not height and width of at most %1 pixels in all.</source>
        <translation>&quot;size&quot; が、合計 %1 ピクセル以下の高さと幅ではありません。</translation>
    </message>
    <message>
        <source>the masks of one picture have different sizes.</source>
        <translation>1 枚の画像のマスクのサイズが一致していません。</translation>
    </message>
    <message>
        <source>COCO&apos;s compressed run lengths are expected</source>
        <translation>COCO の圧縮ランレングスが必要です</translation>
    </message>
    <message>
        <source>the run lengths add up to %1; width x height is %2.</source>
        <translation>ランレングスの合計は %1 ですが、幅 x 高さは %2 です。</translation>
    </message>
    <message>
        <source>an id of the instances file&apos;s categories is expected</source>
        <translation>instances ファイルのカテゴリの ID が必要です</translation>
    </message>
    <message>
        <source>results without a score, taken as certain</source>
        <translation>スコアがないため確実とみなした結果</translation>
    </message>
    <message>
        <source>%1: no image id of the results is in the instances file; it belongs to another data set.</source>
        <translation>%1: 結果の画像 ID がどれも instances ファイルにありません。このファイルは別のデータセットのものです。</translation>
    </message>
    <message>
        <source>pictures of the instances file without a result: looked at, nothing found</source>
        <translation>結果がないため「確認済み・検出なし」とみなした、instances ファイルの画像</translation>
    </message>
    <message>
        <source>%1 has no file names in it, as COCO results never do. Name the instances file whose &quot;images&quot; give them, with --coco-images.</source>
        <translation>%1 にはファイル名がありません (COCO results には含まれません)。&quot;images&quot; にファイル名がある instances ファイルを --coco-images で指定してください。</translation>
    </message>
    <message>
        <source>%1 has no &quot;categories&quot;, which give the class names.</source>
        <translation>%1 に、クラス名を示す &quot;categories&quot; がありません。</translation>
    </message>
    <message>
        <source>Reading predictions</source>
        <translation>予測を読み込み中</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>エクスポート中</translation>
    </message>
    <message>
        <source>%1: the array needs another ending than its list of names (.txt).</source>
        <translation>%1: 配列には、名前のリスト (.txt) と異なる拡張子が必要です。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 を書き込めません: %2。</translation>
    </message>
    <message>
        <source>the vectors as a NumPy array, the names beside it as .txt</source>
        <translation>ベクトルの NumPy 配列と、同じ場所に置く名前の .txt</translation>
    </message>
    <message>
        <source>vectors and names in one NumPy archive</source>
        <translation>ベクトルと名前を 1 つにまとめた NumPy アーカイブ</translation>
    </message>
    <message>
        <source>vectors and names as Lightly&apos;s table</source>
        <translation>ベクトルと名前の Lightly 形式の表</translation>
    </message>
    <message>
        <source>%1 names are not valid Unicode on the disk; they are written with replacement letters.</source>
        <translation>%1 個の名前がディスク上で有効な Unicode ではありません。置換文字を使って書き出されます。</translation>
    </message>
    <message>
        <source>There is no sample to export.</source>
        <translation>エクスポートするサンプルがありません。</translation>
    </message>
    <message>
        <source>%1 cannot be written: the disk is full.</source>
        <translation>%1 を書き込めません。ディスクがいっぱいです。</translation>
    </message>
    <message>
        <source>a list of objects with path, rank, score, tags, size and metadata</source>
        <translation>path、rank、score、tags、size、metadata を持つオブジェクトのリスト</translation>
    </message>
    <message>
        <source>The name &quot;%1&quot; holds a line break, so a list of names cannot hold it; export as %2 instead.</source>
        <translation>名前「%1」に改行が含まれているため、名前のリストには書き出せません。代わりに %2 でエクスポートしてください。</translation>
    </message>
    <message>
        <source>relative file names, one a line</source>
        <translation>相対ファイル名 (1 行に 1 つ)</translation>
    </message>
    <message>
        <source>The folder %1 does not exist; make it first.</source>
        <translation>フォルダー %1 は存在しません。先に作成してください。</translation>
    </message>
    <message>
        <source>%1 is left over from an export that did not end; delete it first.</source>
        <translation>%1 は、完了しなかったエクスポートの残りです。先に削除してください。</translation>
    </message>
    <message>
        <source>%1 cannot be flushed: %2.</source>
        <translation>%1 をディスクに書き出せません: %2。</translation>
    </message>
    <message>
        <source>%1 cannot be flushed to the disk.</source>
        <translation>%1 をディスクに書き出せません。</translation>
    </message>
    <message>
        <source>%1 is a folder; name a file.</source>
        <translation>%1 はフォルダーです。ファイルを指定してください。</translation>
    </message>
    <message>
        <source>%1 is a device or pipe; name a plain file.</source>
        <translation>%1 はデバイスまたはパイプです。通常のファイルを指定してください。</translation>
    </message>
    <message>
        <source>%1 exists already; choose another name or ask to overwrite it.</source>
        <translation>%1 はすでに存在します。別の名前を選ぶか、上書きを指定してください。</translation>
    </message>
    <message>
        <source>%1 appeared while it was being written.</source>
        <translation>%1 の書き込み中に、同じ名前のものが作成されました。</translation>
    </message>
    <message>
        <source>%1 cannot take its name: %2.</source>
        <translation>%1 という名前に変更できません: %2。</translation>
    </message>
    <message>
        <source>%1 is a file; name a new or empty folder.</source>
        <translation>%1 はファイルです。新しいフォルダーか空のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>%1 is not empty; pictures go to a new or empty folder only.</source>
        <translation>%1 は空ではありません。画像を書き出せるのは、新しいフォルダーか空のフォルダーだけです。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>フォルダー %1 を作成できません。</translation>
    </message>
    <message>
        <source>%1 pictures are not in %2, for example: %3. Nothing was exported.</source>
        <translation>%1 枚の画像が %2 にありません。例: %3。何もエクスポートされませんでした。</translation>
    </message>
    <message>
        <source>The pictures take %1, but only %2 are free at %3.</source>
        <translation>画像には %1 が必要ですが、%3 の空き容量は %2 しかありません。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; collides with another picture of the export: the target does not tell their names apart.</source>
        <translation>「%1」がエクスポートするほかの画像と衝突します。エクスポート先では両者の名前を区別できません。</translation>
    </message>
    <message>
        <source>Hard links need the target on the same disk as the pictures; copy them or make symbolic links.</source>
        <translation>ハードリンクの作成先は、画像と同じディスクでなければなりません。コピーするか、シンボリックリンクを作成してください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be exported: %2.</source>
        <translation>「%1」をエクスポートできません: %2。</translation>
    </message>
    <message>
        <source>copies of the pictures in a folder</source>
        <translation>フォルダーへの画像のコピー</translation>
    </message>
    <message>
        <source>hard links to the pictures in a folder on the same disk</source>
        <translation>同じディスクのフォルダーに作る、画像へのハードリンク</translation>
    </message>
    <message>
        <source>symbolic links to the pictures in a folder</source>
        <translation>フォルダーに作る、画像へのシンボリックリンク</translation>
    </message>
    <message>
        <source>the pictures in a ZIP archive</source>
        <translation>画像の ZIP アーカイブ</translation>
    </message>
    <message>
        <source>%1 cells could be taken for formulas; an apostrophe was put in front.</source>
        <translation>%1 個のセルが数式とみなされるおそれがあるため、先頭にアポストロフィを付けました。</translation>
    </message>
    <message>
        <source>%1 cells begin like formulas; a spreadsheet may run them. Export &quot;safe for spreadsheets&quot; to prevent that.</source>
        <translation>%1 個のセルが数式のように始まっているため、表計算ソフトで実行されるおそれがあります。これを防ぐには、表計算ソフトで安全に開ける設定でエクスポートしてください。</translation>
    </message>
    <message>
        <source>a table of paths, ranks, scores and tags</source>
        <translation>パス、順位、スコア、タグの表</translation>
    </message>
    <message>
        <source>tasks for Label Studio</source>
        <translation>Label Studio 用のタスク</translation>
    </message>
    <message>
        <source>data rows for Labelbox</source>
        <translation>Labelbox 用のデータ行</translation>
    </message>
    <message>
        <source>data rows for Labelbox, one a line</source>
        <translation>Labelbox 用のデータ行 (1 行に 1 つ)</translation>
    </message>
    <message>
        <source>tasks for Sama</source>
        <translation>Sama 用のタスク</translation>
    </message>
    <message>
        <source>%1 has no folders, whose names would be the classes.</source>
        <translation>%1 に、名前がクラスとなるフォルダーがありません。</translation>
    </message>
    <message>
        <source>%1 has no &quot;%2&quot;.</source>
        <translation>%1 に &quot;%2&quot; がありません。</translation>
    </message>
    <message>
        <source>an object is expected</source>
        <translation>オブジェクトが必要です</translation>
    </message>
    <message>
        <source>a text is expected</source>
        <translation>テキストが必要です</translation>
    </message>
    <message>
        <source>a number is expected</source>
        <translation>数値が必要です</translation>
    </message>
    <message>
        <source>a number from 0 to 1 is expected</source>
        <translation>0 から 1 までの数値が必要です</translation>
    </message>
    <message>
        <source>a whole number of at most 64 bits is expected</source>
        <translation>64 ビット以内の整数が必要です</translation>
    </message>
    <message>
        <source>a whole number of at most 64 bits, or a text, is expected</source>
        <translation>64 ビット以内の整数またはテキストが必要です</translation>
    </message>
    <message>
        <source>%1 is %2; %3.</source>
        <translation>%1 は %2 です。%3。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 を読み込めません: %2。</translation>
    </message>
    <message>
        <source>%1 is not JSON.</source>
        <translation>%1 は JSON ではありません。</translation>
    </message>
    <message>
        <source>%1 is not there, or is no file.</source>
        <translation>%1 がないか、ファイルではありません。</translation>
    </message>
    <message>
        <source>%1 has %2 bytes; the limit for JSON is %3.</source>
        <translation>%1 は %2 バイトです。JSON の上限は %3 バイトです。</translation>
    </message>
    <message>
        <source>%1: the key %2 occurs twice at the top.</source>
        <translation>%1: 最上位にキー %2 が 2 回あります。</translation>
    </message>
    <message>
        <source>%1: the file is %2; a list or an object is expected.</source>
        <translation>%1: ファイルの内容が %2 です。リストまたはオブジェクトが必要です。</translation>
    </message>
    <message>
        <source>%1: %2 is nested deeper than %3 levels, the limit.</source>
        <translation>%1: %2 の入れ子が上限の %3 階層を超えています。</translation>
    </message>
    <message>
        <source>%1: %2 names the key %3 twice.</source>
        <translation>%1: %2 にキー %3 が 2 回あります。</translation>
    </message>
    <message>
        <source>%1, line %2, column %3</source>
        <translation>%1、%2 行 %3 列</translation>
    </message>
    <message>
        <source>%1: the text is not UTF-8. Save the file as UTF-8.</source>
        <translation>%1: テキストが UTF-8 ではありません。ファイルを UTF-8 で保存してください。</translation>
    </message>
    <message>
        <source>%1: NaN and Infinity are no numbers in JSON.</source>
        <translation>%1: NaN と Infinity は JSON の数値ではありません。</translation>
    </message>
    <message>
        <source>%1: this is not JSON: %2.</source>
        <translation>%1: JSON ではありません: %2。</translation>
    </message>
    <message>
        <source>the top</source>
        <translation>最上位</translation>
    </message>
    <message>
        <source>its UTF-16 text is damaged</source>
        <translation>UTF-16 のテキストが破損しています</translation>
    </message>
    <message>
        <source>a list of %1</source>
        <translation>要素 %1 個のリスト</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>オブジェクト</translation>
    </message>
    <message>
        <source>a folder with one folder of pictures per class</source>
        <translation>クラスごとに画像フォルダーがあるフォルダー</translation>
    </message>
    <message>
        <source>COCO instances (.json) with boxes</source>
        <translation>ボックス付きの COCO instances (.json)</translation>
    </message>
    <message>
        <source>a table (.csv, .tsv) with file names and label, tag, or one 0/1 column per tag</source>
        <translation>ファイル名のほかに、label 列、tag 列、またはタグごとの 0/1 の列がある表 (.csv、.tsv)</translation>
    </message>
    <message>
        <source>%1 is no file of labels that Atoll reads.</source>
        <translation>%1 は、Atoll で読み込めるラベルのファイルではありません。</translation>
    </message>
    <message>
        <source>links that lead out of the folder, left out</source>
        <translation>フォルダーの外を指すため除外したリンク</translation>
    </message>
    <message>
        <source>files whose &quot;file_name&quot; is another picture than their own path says; &quot;file_name&quot; counts</source>
        <translation>&quot;file_name&quot; が自身のパスと異なる画像を示すため、&quot;file_name&quot; を優先したファイル</translation>
    </message>
    <message>
        <source>one of %1 is expected</source>
        <translation>%1 のいずれかが必要です</translation>
    </message>
    <message>
        <source>&quot;metadata&quot; has no room for %1 of the schema: there is a value on the way.</source>
        <translation>&quot;metadata&quot; にスキーマの %1 を入れる場所がありません。途中に値があります。</translation>
    </message>
    <message>
        <source>values of another type than the schema says, kept as they are</source>
        <translation>スキーマと型が異なるが、そのまま保持した値</translation>
    </message>
    <message>
        <source>%1 holds no metadata/schema.json.</source>
        <translation>%1 に metadata/schema.json がありません。</translation>
    </message>
    <message>
        <source>Reading metadata</source>
        <translation>メタデータを読み込み中</translation>
    </message>
    <message>
        <source>pictures whose list of classes is empty, left out</source>
        <translation>クラスのリストが空のため除外した画像</translation>
    </message>
    <message>
        <source>one class with its probabilities is expected for a picture</source>
        <translation>1 枚の画像には、確率付きのクラスが 1 つ必要です</translation>
    </message>
    <message>
        <source>pictures with a class but no probabilities: the score counts for the class (1 where there is none), the rest is shared by the others</source>
        <translation>確率がないため、スコア (なければ 1) をそのクラスの確率とし、残りをほかのクラスに等分した、クラス付きの画像</translation>
    </message>
    <message>
        <source>objects without a score, taken as certain</source>
        <translation>スコアがないため確実とみなした物体</translation>
    </message>
    <message>
        <source>&quot;segmentation&quot; is empty; run lengths over the whole picture, row by row, are expected.</source>
        <translation>&quot;segmentation&quot; が空です。画像全体を行ごとにたどるランレングスが必要です。</translation>
    </message>
    <message>
        <source>an id of schema.json is expected (%1)</source>
        <translation>schema.json の ID が必要です (%1)</translation>
    </message>
    <message>
        <source>one number for each of the %1 classes of schema.json is expected</source>
        <translation>schema.json の %1 個のクラスごとに 1 つの数値が必要です</translation>
    </message>
    <message>
        <source>predictions whose class is not the most probable one; the probabilities count</source>
        <translation>クラスが最も確率の高いものではないため、確率を優先した予測</translation>
    </message>
    <message>
        <source>the name of a folder beside tasks.json is expected</source>
        <translation>tasks.json と同じ場所にあるフォルダーの名前が必要です</translation>
    </message>
    <message>
        <source>%1 holds no predictions/tasks.json, which lists the tasks of a Lightly folder.</source>
        <translation>%1 に、Lightly フォルダーのタスクの一覧である predictions/tasks.json がありません。</translation>
    </message>
    <message>
        <source>tasks.json has no task %1. It lists: %2.</source>
        <translation>tasks.json にタスク %1 はありません。一覧にあるタスク: %2。</translation>
    </message>
    <message>
        <source>classification, object-detection, keypoint-detection, semantic-segmentation or instance-segmentation is expected</source>
        <translation>classification、object-detection、keypoint-detection、semantic-segmentation、instance-segmentation のいずれかが必要です</translation>
    </message>
    <message>
        <source>a Lightly folder (.lightly/metadata with schema.json)</source>
        <translation>Lightly フォルダー (.lightly/metadata と schema.json)</translation>
    </message>
    <message>
        <source>Lightly&apos;s custom metadata (.json with &quot;images&quot; and &quot;metadata&quot;)</source>
        <translation>Lightly のカスタムメタデータ (&quot;images&quot; と &quot;metadata&quot; を持つ .json)</translation>
    </message>
    <message>
        <source>a table (.csv, .tsv) with file names and one column per value</source>
        <translation>ファイル名と、値ごとに 1 つの列がある表 (.csv、.tsv)</translation>
    </message>
    <message>
        <source>%1 holds no metadata that Atoll reads.</source>
        <translation>%1 に、Atoll で読み込めるメタデータはありません。</translation>
    </message>
    <message>
        <source>1 name is not in the dataset: %1</source>
        <translation>1 個の名前がデータセットにありません: %1</translation>
    </message>
    <message>
        <source>%1 names are not in the dataset: %2</source>
        <translation>%1 個の名前がデータセットにありません: %2</translation>
    </message>
    <message>
        <source>Names were matched by their last part alone, because their folders are not those of the dataset.</source>
        <translation>フォルダーがデータセットのものと異なるため、名前の最後の部分だけで対応付けました。</translation>
    </message>
    <message>
        <source>The file holds no names.</source>
        <translation>ファイルに名前がありません。</translation>
    </message>
    <message>
        <source>None of the %1 names is in the dataset, for example: %2. Names must be relative to the image folder.</source>
        <translation>%1 個の名前がどれもデータセットにありません。例: %2。名前は画像フォルダーからの相対パスで指定してください。</translation>
    </message>
    <message>
        <source>%1 could be any of several pictures that differ only in their extension. Put the picture&apos;s extension into the name as well.</source>
        <translation>%1 は、拡張子だけが異なる複数の画像のどれにも当てはまります。名前に画像の拡張子も含めてください。</translation>
    </message>
    <message>
        <source>four numbers are expected: x, y, width, height</source>
        <translation>x、y、幅、高さの 4 つの数値が必要です</translation>
    </message>
    <message>
        <source>the box is %1 x %2 pixels large; a size is not negative.</source>
        <translation>ボックスのサイズが %1 x %2 ピクセルです。サイズは負の値にできません。</translation>
    </message>
    <message>
        <source>triples x, y, confidence are expected</source>
        <translation>x、y、信頼度の 3 つ組が必要です</translation>
    </message>
    <message>
        <source>key points with the visibility flag 2, taken as confidence 1</source>
        <translation>信頼度 1 とみなした、可視フラグ 2 のキーポイント</translation>
    </message>
    <message>
        <source>a confidence from 0 to 1 is expected</source>
        <translation>0 から 1 までの信頼度が必要です</translation>
    </message>
    <message>
        <source>a run of 0 to %1 pixels is expected</source>
        <translation>0 から %1 ピクセルまでのランが必要です</translation>
    </message>
    <message>
        <source>a Lightly folder (.lightly/predictions with tasks.json)</source>
        <translation>Lightly フォルダー (.lightly/predictions と tasks.json)</translation>
    </message>
    <message>
        <source>a folder with one .npy of class probabilities per picture, C x H x W</source>
        <translation>画像ごとにクラス確率 C x H x W の .npy が 1 つあるフォルダー</translation>
    </message>
    <message>
        <source>COCO results (.json) with the instances file that names the pictures</source>
        <translation>COCO results (.json) と、画像の名前がある instances ファイル</translation>
    </message>
    <message>
        <source>class probabilities as .npy or .npz, one row per picture</source>
        <translation>画像ごとに 1 行のクラス確率 (.npy または .npz)</translation>
    </message>
    <message>
        <source>a table (.csv, .tsv) with file names and label, score or one column per class</source>
        <translation>ファイル名のほかに、ラベルとスコアの列、またはクラスごとの列がある表 (.csv、.tsv)</translation>
    </message>
    <message>
        <source>%1 is no file of predictions that Atoll reads.</source>
        <translation>%1 は、Atoll で読み込める予測のファイルではありません。</translation>
    </message>
    <message>
        <source>%1: %2 is no finite number.</source>
        <translation>%1: %2 は有限の数値ではありません。</translation>
    </message>
    <message>
        <source>%1: the value %2 is no probability (0 to 1); these look like logits. Read them with --softmax.</source>
        <translation>%1: 値 %2 は確率 (0 から 1) ではありません。ロジットと思われます。--softmax を付けて読み込んでください。</translation>
    </message>
    <message>
        <source>%1: the value %2 is negative, so the row cannot be divided by its sum. Read logits with --softmax.</source>
        <translation>%1: 値 %2 が負のため、行を合計で割ることができません。ロジットは --softmax を付けて読み込んでください。</translation>
    </message>
    <message>
        <source>%1: the values add up to %2, so they cannot be divided by their sum.</source>
        <translation>%1: 値の合計が %2 のため、合計で割ることができません。</translation>
    </message>
    <message>
        <source>%1: the probabilities add up to %2: multi-label or not normalised. Read them with --multi-label if several classes can be true at once, or with --normalize to divide each row by its sum.</source>
        <translation>%1: 確率の合計が %2 です。マルチラベルか、正規化されていません。複数のクラスが同時に成り立つ場合は --multi-label を、各行を合計で割る場合は --normalize を付けて読み込んでください。</translation>
    </message>
    <message>
        <source>pictures whose probabilities do not add up to 1</source>
        <translation>確率の合計が 1 にならない画像</translation>
    </message>
    <message>
        <source>there is no class.</source>
        <translation>クラスがありません。</translation>
    </message>
    <message>
        <source>the class %1 is there twice.</source>
        <translation>クラス %1 が 2 回あります。</translation>
    </message>
    <message>
        <source>the class id %1 is there twice.</source>
        <translation>クラス ID %1 が 2 回あります。</translation>
    </message>
    <message>
        <source>a class has no name.</source>
        <translation>名前のないクラスがあります。</translation>
    </message>
    <message>
        <source>the class name %1 has %2 letters; the limit is %3.</source>
        <translation>クラス名 %1 は %2 文字です。上限は %3 文字です。</translation>
    </message>
    <message>
        <source>the class name %1 holds a control character.</source>
        <translation>クラス名 %1 に制御文字が含まれています。</translation>
    </message>
    <message>
        <source>There is no file or folder %1.</source>
        <translation>ファイルまたはフォルダー %1 はありません。</translation>
    </message>
    <message>
        <source>%1 It reads: %2.</source>
        <translation>%1 読み込めるもの: %2。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2。</translation>
    </message>
    <message>
        <source>%1: %2 (%3).</source>
        <translation>%1: %2 (%3)。</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1、%2 行</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1、%2 行</translation>
    </message>
    <message>
        <source>%1 does not say which row is which picture. Name a file with one file name per row (--names), or say that the rows are in the order of the sorted paths (--row-order path).</source>
        <translation>%1 では、どの行がどの画像かがわかりません。1 行に 1 つのファイル名があるファイルを指定するか (--names)、行が並べ替え済みのパスの順であることを指定してください (--row-order path)。</translation>
    </message>
    <message>
        <source>%1 has %2 rows, but there are %3 names.</source>
        <translation>%1 には %2 行ありますが、名前は %3 個です。</translation>
    </message>
    <message>
        <source>files without class names, whose classes are now called 0, 1, 2, … (name them with --classes)</source>
        <translation>クラス名がないため、クラスを 0, 1, 2, … と名付けたファイル (名前は --classes で指定)</translation>
    </message>
    <message>
        <source>%1 has %2 columns, but there are %3 class names.</source>
        <translation>%1 には %2 列ありますが、クラス名は %3 個です。</translation>
    </message>
    <message>
        <source>%1, line 1: no column holds labels. One named label or tag, or one column of 0 and 1 per class, is expected.</source>
        <translation>%1、1 行: ラベルの列がありません。label または tag という名前の列か、クラスごとに 0 と 1 の列が必要です。</translation>
    </message>
    <message>
        <source>%1 is %2; 0 or 1 is expected, as the table has no column named label or tag.</source>
        <translation>%1 は %2 です。表に label または tag という名前の列がないため、0 か 1 が必要です。</translation>
    </message>
    <message>
        <source>%1 is %2, which is not among the classes given: %3.</source>
        <translation>%1 は %2 ですが、指定されたクラスに含まれていません: %3。</translation>
    </message>
    <message>
        <source>%1 has the shape %2; %3</source>
        <translation>%1 の形状は %2 です。%3</translation>
    </message>
    <message>
        <source>classes x height x width is expected.</source>
        <translation>クラス数 x 高さ x 幅が必要です。</translation>
    </message>
    <message>
        <source>there is nothing in it.</source>
        <translation>中身がありません。</translation>
    </message>
    <message>
        <source>neither the first nor the last dimension is the number of classes, %1.</source>
        <translation>最初の次元も最後の次元も、クラスの数 %1 と一致しません。</translation>
    </message>
    <message>
        <source>which dimension counts the classes cannot be told. Name the classes with --classes.</source>
        <translation>どの次元がクラスの数なのかわかりません。--classes でクラス名を指定してください。</translation>
    </message>
    <message>
        <source>folders without class names, whose classes are now called 0, 1, 2, … (name them with --classes)</source>
        <translation>クラス名がないため、クラスを 0, 1, 2, … と名付けたフォルダー (名前は --classes で指定)</translation>
    </message>
    <message>
        <source>pictures whose values leave 0 to 1, read as logits with soft-max</source>
        <translation>値が 0 から 1 の範囲外のため、ロジットとみなして softmax を計算した画像</translation>
    </message>
    <message>
        <source>%1 holds no .npy file.</source>
        <translation>%1 に .npy ファイルがありません。</translation>
    </message>
    <message>
        <source>Reading maps</source>
        <translation>確率マップを読み込み中</translation>
    </message>
    <message>
        <source>%1: there is no room for %2, as a part of this name is a column with a value.</source>
        <translation>%1: 名前の一部がすでに値のある列になっているため、%2 を入れる場所がありません。</translation>
    </message>
    <message>
        <source>%1, line 1: no column names the pictures. One of %2 is expected; there are: %3.</source>
        <translation>%1、1 行: 画像の名前の列がありません。%2 のいずれかが必要です。ある列: %3。</translation>
    </message>
    <message>
        <source>%1: the file name is empty.</source>
        <translation>%1: ファイル名が空です。</translation>
    </message>
    <message>
        <source>%1, line 1: column %2 has no name. Name it, or delete the column.</source>
        <translation>%1、1 行: %2 番目の列に名前がありません。名前を付けるか、列を削除してください。</translation>
    </message>
    <message>
        <source>%1, line 1: two columns are named %2.</source>
        <translation>%1、1 行: %2 という名前の列が 2 つあります。</translation>
    </message>
    <message>
        <source>%1, line 1: there is no column for the class %2.</source>
        <translation>%1、1 行: クラス %2 の列がありません。</translation>
    </message>
    <message>
        <source>%1, line 1</source>
        <translation>%1、1 行</translation>
    </message>
    <message>
        <source>%1 If this column is no class, list the classes with --classes.</source>
        <translation>%1 この列がクラスではない場合は、--classes でクラスを列挙してください。</translation>
    </message>
    <message>
        <source>%1: the label is empty.</source>
        <translation>%1: ラベルが空です。</translation>
    </message>
    <message>
        <source>rows without a score, taken as certain</source>
        <translation>スコアがないため確実とみなした行</translation>
    </message>
    <message>
        <source>%1: the score %2 is not from 0 to 1.</source>
        <translation>%1: スコア %2 が 0 から 1 の範囲外です。</translation>
    </message>
    <message>
        <source>%1: %2 is not among the classes given.</source>
        <translation>%1: %2 は、指定されたクラスに含まれていません。</translation>
    </message>
    <message>
        <source>%1 is empty: it has no header row.</source>
        <translation>%1 は空です。ヘッダー行がありません。</translation>
    </message>
    <message>
        <source>%1 has %2 cells, but the header has %3 columns.</source>
        <translation>%1 には %2 個のセルがありますが、ヘッダーは %3 列です。</translation>
    </message>
    <message>
        <source>%1: a quoted cell that begins here is never closed.</source>
        <translation>%1: ここから始まる引用符付きのセルが閉じられていません。</translation>
    </message>
    <message>
        <source>%1: a letter follows the closing quote of cell %2.</source>
        <translation>%1: %2 番目のセルの閉じ引用符の後に文字があります。</translation>
    </message>
    <message>
        <source>%1: cell %2 (%3) holds a quote but does not begin with one.</source>
        <translation>%1: %2 番目のセル (%3) は、引用符を含んでいますが、引用符で始まっていません。</translation>
    </message>
    <message>
        <source>%1, column &quot;%2&quot;</source>
        <translation>%1、列「%2」</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not a number.</source>
        <translation>%1: 「%2」は数値ではありません。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not a finite number.</source>
        <translation>%1: 「%2」は有限の数値ではありません。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is beyond the range of single precision (3.4e38).</source>
        <translation>%1: 「%2」は単精度の範囲 (3.4e38) を超えています。</translation>
    </message>
    <message>
        <source>%1 is a folder; a text file is needed.</source>
        <translation>%1 はフォルダーです。テキストファイルが必要です。</translation>
    </message>
    <message>
        <source>%1 has %2 bytes; a text file may have at most %3.</source>
        <translation>%1 は %2 バイトです。テキストファイルの上限は %3 バイトです。</translation>
    </message>
    <message>
        <source>%1 is marked as UTF-16 but is not, from about line %2 on.</source>
        <translation>%1 は UTF-16 と示されていますが、およそ %2 行目以降が UTF-16 ではありません。</translation>
    </message>
    <message>
        <source>%1 is longer than %2 MiB.</source>
        <translation>%1 が %2 MiB を超えています。</translation>
    </message>
    <message>
        <source>%1 holds a NUL byte: this is not a text file.</source>
        <translation>%1 に NUL バイトが含まれています。テキストファイルではありません。</translation>
    </message>
    <message>
        <source>%1 is not UTF-8; save the file as UTF-8.</source>
        <translation>%1 は UTF-8 ではありません。ファイルを UTF-8 で保存してください。</translation>
    </message>
    <message>
        <source>There is no folder &quot;%1&quot;.</source>
        <translation>フォルダー「%1」はありません。</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; cannot be read: %2.</source>
        <translation>フォルダー「%1」を読み込めません: %2。</translation>
    </message>
    <message>
        <source>The picture has %1 x %2 pixels; Atoll decodes at most %3 megapixels.</source>
        <translation>画像は %1 x %2 ピクセルです。Atoll でデコードできるのは %3 メガピクセルまでです。</translation>
    </message>
    <message>
        <source>A progressive JPEG of %1 scans would take too long to decode; Atoll reads at most %2.</source>
        <translation>%1 スキャンのプログレッシブ JPEG は、デコードに時間がかかりすぎます。Atoll で読み込めるのは %2 スキャンまでです。</translation>
    </message>
    <message>
        <source>The file ends before the picture does.</source>
        <translation>画像の途中でファイルが終わっています。</translation>
    </message>
    <message>
        <source>The picture data is damaged.</source>
        <translation>画像データが破損しています。</translation>
    </message>
    <message>
        <source>The file ends before the picture does; part of it is missing.</source>
        <translation>画像の途中でファイルが終わっています。画像の一部が欠けています。</translation>
    </message>
    <message>
        <source>Part of the picture data is damaged.</source>
        <translation>画像データの一部が破損しています。</translation>
    </message>
    <message>
        <source>This is no regular file.</source>
        <translation>通常のファイルではありません。</translation>
    </message>
    <message>
        <source>The file has %1 bytes; Atoll reads pictures of at most %2.</source>
        <translation>ファイルは %1 バイトです。Atoll で読み込める画像は %2 バイトまでです。</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>ファイルを読み込めません: %1。</translation>
    </message>
    <message>
        <source>The %1 header is damaged.</source>
        <translation>%1 のヘッダーが破損しています。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>ファイルが空です。</translation>
    </message>
    <message>
        <source>The content is not JPEG, PNG, WebP, GIF, BMP or TIFF.</source>
        <translation>内容が JPEG、PNG、WebP、GIF、BMP、TIFF のいずれでもありません。</translation>
    </message>
    <message>
        <source>There is not enough memory to show the picture.</source>
        <translation>画像を表示するにはメモリが足りません。</translation>
    </message>
    <message>
        <source>The thumbnail cache %1 cannot be opened: %2.</source>
        <translation>サムネイルキャッシュ %1 を開けません: %2。</translation>
    </message>
    <message>
        <source>%1 is not a thumbnail cache; it is left alone.</source>
        <translation>%1 はサムネイルキャッシュではないため、変更しません。</translation>
    </message>
    <message>
        <source>The thumbnail cache %1 cannot be written: %2.</source>
        <translation>サムネイルキャッシュ %1 に書き込めません: %2。</translation>
    </message>
    <message>
        <source>Principal components need at least one row, one column and one component.</source>
        <translation>主成分には、1 つ以上の行、列、成分が必要です。</translation>
    </message>
    <message>
        <source>Principal components cannot be computed: a value is infinite or not a number.</source>
        <translation>主成分を計算できません。無限大または非数の値があります。</translation>
    </message>
    <message>
        <source>Finding principal components</source>
        <translation>主成分を計算中</translation>
    </message>
    <message>
        <source>Principal components</source>
        <translation>主成分</translation>
    </message>
    <message>
        <source>The plane along which the vectors vary most; fast, and distances keep their meaning.</source>
        <translation>ベクトルのばらつきが最も大きい平面です。計算が速く、距離の意味が保たれます。</translation>
    </message>
    <message>
        <source>There is no map method &quot;%1&quot;; there are: %2.</source>
        <translation>マップの手法「%1」はありません。使用できるもの: %2。</translation>
    </message>
    <message>
        <source>The predictions have %1 rows but no columns; one column per class is needed.</source>
        <translation>予測に %1 行ありますが、列がありません。クラスごとに 1 列が必要です。</translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation>スコアを計算中</translation>
    </message>
    <message>
        <source>This is no classification: it holds no class probabilities.</source>
        <translation>クラス確率がないため、分類ではありません。</translation>
    </message>
    <message>
        <source>There is no class probability.</source>
        <translation>クラス確率がありません。</translation>
    </message>
    <message>
        <source>A picture has %1 boxes, %2 object probabilities and %3 rows of class probabilities; the numbers must be equal.</source>
        <translation>1 枚の画像に、ボックスが %1 個、物体確率が %2 個、クラス確率が %3 行あります。数は等しくなければなりません。</translation>
    </message>
    <message>
        <source>A box has the score %1; scores lie in 0..1.</source>
        <translation>ボックスのスコアが %1 です。スコアは 0..1 の範囲でなければなりません。</translation>
    </message>
    <message>
        <source>A box has the label %1; labels are integers from 0 to %2.</source>
        <translation>ボックスのラベルが %1 です。ラベルは 0 から %2 までの整数でなければなりません。</translation>
    </message>
    <message>
        <source>A box has no class probability.</source>
        <translation>クラス確率のないボックスがあります。</translation>
    </message>
    <message>
        <source>The boxes of one picture speak of different numbers of classes: %1 and %2.</source>
        <translation>1 枚の画像のボックスの間で、クラスの数が一致していません: %1 と %2。</translation>
    </message>
    <message>
        <source>The setting %1 must be a number from 0 to 1.</source>
        <translation>設定 %1 は 0 から 1 までの数値でなければなりません。</translation>
    </message>
    <message>
        <source>The setting %1 is %2; it must be from 0 to 1.</source>
        <translation>設定 %1 が %2 です。0 から 1 まででなければなりません。</translation>
    </message>
    <message>
        <source>There is no setting %1; there are frequency_penalty and min_score.</source>
        <translation>設定 %1 はありません。設定は frequency_penalty と min_score です。</translation>
    </message>
    <message>
        <source>This is no detection: it holds no boxes.</source>
        <translation>ボックスがないため、検出ではありません。</translation>
    </message>
    <message>
        <source>An instance has %1 key point values; they come in threes: x, y, confidence.</source>
        <translation>インスタンスに %1 個のキーポイントの値があります。値は x、y、信頼度の 3 つ組でなければなりません。</translation>
    </message>
    <message>
        <source>A key point has the confidence %1; confidences lie in 0..1.</source>
        <translation>キーポイントの信頼度が %1 です。信頼度は 0..1 の範囲でなければなりません。</translation>
    </message>
    <message>
        <source>This is no key point prediction: it holds no instances.</source>
        <translation>インスタンスがないため、キーポイントの予測ではありません。</translation>
    </message>
    <message>
        <source>A box has the coordinate %1; coordinates relative to the picture lie in 0..1.</source>
        <translation>ボックスの座標が %1 です。画像に対する相対座標は 0..1 の範囲でなければなりません。</translation>
    </message>
    <message>
        <source>A box from (%1, %2) to (%3, %4) has no area inside the picture; coordinates are fractions of the picture&apos;s size.</source>
        <translation>(%1, %2) から (%3, %4) までのボックスは、画像内の面積がありません。座標は画像のサイズに対する割合です。</translation>
    </message>
    <message>
        <source>This scorer has no settings, so none can be called %1.</source>
        <translation>このスコア計算には設定がないため、%1 という設定もありません。</translation>
    </message>
    <message>
        <source>How unsure the model is of the class of the whole picture: by the probability of the best class, by the gap between the two best, and by the spread over all classes. 0 is certain, 1 is a guess.</source>
        <translation>画像全体のクラスについて、モデルがどれだけ不確かかを表します。最良のクラスの確率、上位 2 つの差、全クラスへの広がりから求めます。0 は確実、1 は当て推量です。</translation>
    </message>
    <message>
        <source>How much a picture of objects is worth: how many objects of how many classes it shows compared with the other pictures, how weak the boxes are on average, and how unsure the class of the least certain box is. A picture without boxes is certain.</source>
        <translation>物体の写った画像にどれだけ価値があるかを表します。ほかの画像と比べてどれだけ多くのクラスの物体がどれだけ多く写っているか、ボックスが平均してどれだけ弱いか、最も不確かなボックスのクラスがどれだけ不確かかから求めます。ボックスのない画像は確実とみなします。</translation>
    </message>
    <message>
        <source>How unsure the model is of the class of the pixels: the mean over the picture of what the classification scores say of each pixel.</source>
        <translation>ピクセルのクラスについて、モデルがどれだけ不確かかを表します。各ピクセルの分類スコアを画像全体で平均した値です。</translation>
    </message>
    <message>
        <source>How unsure the model is where the key points lie: 1 minus the mean over the instances of the mean confidence of their key points. A picture without instances is certain.</source>
        <translation>キーポイントの位置について、モデルがどれだけ不確かかを表します。キーポイントの平均信頼度をインスタンス全体で平均し、1 から引いた値です。インスタンスのない画像は確実とみなします。</translation>
    </message>
    <message>
        <source>There is no kind of prediction called %1; there are %2.</source>
        <translation>%1 という種類の予測はありません。使用できるもの: %2。</translation>
    </message>
    <message>
        <source>The map of class probabilities has no classes.</source>
        <translation>クラス確率のマップにクラスがありません。</translation>
    </message>
    <message>
        <source>The map of class probabilities has no pixels.</source>
        <translation>クラス確率のマップにピクセルがありません。</translation>
    </message>
    <message>
        <source>An object of a segmentation has no mask.</source>
        <translation>セグメンテーションに、マスクのない物体があります。</translation>
    </message>
    <message>
        <source>The masks of one picture have %1 and %2 pixels; they must all have the picture&apos;s size.</source>
        <translation>1 枚の画像に、%1 ピクセルと %2 ピクセルのマスクがあります。マスクはすべて画像と同じサイズでなければなりません。</translation>
    </message>
    <message>
        <source>This is no segmentation: it holds neither a map nor masks.</source>
        <translation>マップもマスクもないため、セグメンテーションではありません。</translation>
    </message>
    <message>
        <source>Selecting</source>
        <translation>選出中</translation>
    </message>
    <message>
        <source>Sample %1 has no row in the embedding, which has %2 rows. Embed the new samples, or leave them out.</source>
        <translation>サンプル %1 の行が埋め込みにありません。埋め込みは %2 行です。新しいサンプルの埋め込みを計算するか、対象から外してください。</translation>
    </message>
    <message>
        <source>Row %1 of the embedding (counted from 0) holds %2 in column %3. Distances need finite numbers.</source>
        <translation>埋め込みの %1 行 (0 から数えて) %3 列の値が %2 です。距離の計算には有限の数値が必要です。</translation>
    </message>
    <message>
        <source>%1 needs one score for each of %2 candidates, but there are %3.</source>
        <translation>%1 には候補 %2 件に 1 つずつスコアが必要ですが、スコアは %3 個です。</translation>
    </message>
    <message>
        <source>The score of sample %1 is %2. Scores must be finite numbers.</source>
        <translation>サンプル %1 のスコアが %2 です。スコアは有限の数値でなければなりません。</translation>
    </message>
    <message>
        <source>%1 needs an embedding to measure distances in.</source>
        <translation>%1 には、距離の計算に使う埋め込みが必要です。</translation>
    </message>
    <message>
        <source>The minimum distance must be a finite number.</source>
        <translation>最小距離は有限の数値でなければなりません。</translation>
    </message>
    <message>
        <source>A minimum distance needs an embedding to measure it in.</source>
        <translation>最小距離を使うには、距離の計算に使う埋め込みが必要です。</translation>
    </message>
    <message>
        <source>Every picture is as likely as any other. Needs nothing, has no bias, and is the yardstick: a method that does not beat it is not worth its trouble. Take it for test sets, which must look like the data they stand for.</source>
        <translation>どの画像も同じ確率で選ばれます。準備は不要で偏りもなく、比較の基準になります。これを上回らない手法は、手間をかける価値がありません。元のデータを代表していなければならないテストセットに使用してください。</translation>
    </message>
    <message>
        <source>Each pick is the picture least like any chosen so far, so the batch covers the whole data set with few near copies. Good for the first batches, when no model can say what it is unsure of. It also finds the odd ones out: broken and blurred pictures come early, so filter them first.</source>
        <translation>すでに選ばれたどの画像とも最も似ていない画像を 1 枚ずつ選出します。そのため、バッチは似た画像をほとんど含まずにデータセット全体をカバーします。モデルの不確かさがまだわからない最初の数回のバッチに適しています。外れた画像も見つけるため、壊れた画像やぼけた画像が早く選ばれます。先にフィルターで除いてください。</translation>
    </message>
    <message>
        <source>Each pick is both uncertain to the model and unlike what is chosen already: distance times score. The choice for most batches after the first, because it avoids labelling the same hard case ten times.</source>
        <translation>モデルにとって不確かで、かつすでに選ばれたものと似ていない画像を 1 枚ずつ選出します (距離 × スコア)。同じ難しい例を 10 回もラベル付けせずに済むため、2 回目以降のほとんどのバッチに適しています。</translation>
    </message>
    <message>
        <source>Takes the pictures the model is least sure of, highest score first. Strong when the data holds few near copies; otherwise a batch may be many views of one hard scene, unless a minimum distance keeps them apart.</source>
        <translation>モデルが最も不確かな画像を、スコアの高い順に選出します。データに似た画像が少ない場合に有効です。そうでない場合、最小距離で離さないと、バッチが 1 つの難しい場面の似た画像ばかりになることがあります。</translation>
    </message>
    <message>
        <source>There is no selection method &quot;%1&quot;. Choose one of %2.</source>
        <translation>選出の手法「%1」はありません。%2 のいずれかを選んでください。</translation>
    </message>
    <message>
        <source>Embedding &quot;%1&quot; was never finished; opening the project for writing drops it.</source>
        <translation>埋め込み「%1」は完成していません。プロジェクトを書き込み用に開くと破棄されます。</translation>
    </message>
    <message>
        <source>Embedding &quot;%1&quot; has %2 rows for %3 samples.</source>
        <translation>埋め込み「%1」は %2 行ですが、サンプルは %3 件です。</translation>
    </message>
    <message>
        <source>The numbers of embedding &quot;%1&quot; are broken at row %2.</source>
        <translation>埋め込み「%1」の数値が %2 行で壊れています。</translation>
    </message>
    <message>
        <source>Embedding &quot;%1&quot; holds a number that is not finite, in the rows from %2 on.</source>
        <translation>埋め込み「%1」の %2 行以降に、有限でない数値があります。</translation>
    </message>
    <message>
        <source>Embedding &quot;%1&quot; ends at row %2 of %3.</source>
        <translation>埋め込み「%1」は全 %3 行のうち %2 行で終わっています。</translation>
    </message>
    <message>
        <source>Rows were being added to embedding &quot;%1&quot; and never finished; opening the project for writing drops them.</source>
        <translation>埋め込み「%1」への行の追加が完了していません。プロジェクトを書き込み用に開くと、追加中の行は破棄されます。</translation>
    </message>
    <message>
        <source>The %1 map %2 has a broken length or a number that is not finite.</source>
        <translation>%1 のマップ %2 の長さが正しくないか、有限でない数値があります。</translation>
    </message>
    <message>
        <source>The type of prediction task &quot;%1&quot; means nothing.</source>
        <translation>予測タスク「%1」の種類が無効です。</translation>
    </message>
    <message>
        <source>The prediction &quot;%1&quot; of sample %2 cannot be read or does not fit its %3 categories.</source>
        <translation>サンプル %2 の予測「%1」を読み込めないか、%3 個のカテゴリと合いません。</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver is missing; install it (Debian: libqt6sql6-sqlite).</source>
        <translation>Qt の SQLite ドライバーがありません。インストールしてください (Debian: libqt6sql6-sqlite)。</translation>
    </message>
    <message>
        <source>%1 exists already; choose another name.</source>
        <translation>%1 はすでに存在します。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>The folder %1 for the new project does not exist.</source>
        <translation>新しいプロジェクトを作成するフォルダー %1 は存在しません。</translation>
    </message>
    <message>
        <source>%1 cannot be created in its folder.</source>
        <translation>%1 をそのフォルダーに作成できません。</translation>
    </message>
    <message>
        <source>%1 is read-only; open it to read only, or make a copy.</source>
        <translation>%1 は読み取り専用です。読み取り専用で開くか、コピーを作成してください。</translation>
    </message>
    <message>
        <source>%1 was written by a newer Atoll (schema %2; this program knows up to %3); update this program.</source>
        <translation>%1 は、より新しい Atoll で書き込まれています (スキーマ %2、このプログラムの対応は %3 まで)。このプログラムを更新してください。</translation>
    </message>
    <message>
        <source>%1 was written by an older Atoll (schema %2); open it once for writing to bring it up to date.</source>
        <translation>%1 は、古い Atoll で書き込まれています (スキーマ %2)。一度書き込み用に開いて更新してください。</translation>
    </message>
    <message>
        <source>There is no project %1.</source>
        <translation>プロジェクト %1 はありません。</translation>
    </message>
    <message>
        <source>%1 is not an Atoll project: it is no file.</source>
        <translation>%1 は Atoll プロジェクトではありません。ファイルではありません。</translation>
    </message>
    <message>
        <source>%1 is not an Atoll project.</source>
        <translation>%1 は Atoll プロジェクトではありません。</translation>
    </message>
    <message>
        <source>%1 is not an Atoll project: it is a database of another program.</source>
        <translation>%1 は Atoll プロジェクトではありません。別のプログラムのデータベースです。</translation>
    </message>
    <message>
        <source>There is already an embedding &quot;%1&quot;; choose another name.</source>
        <translation>埋め込み「%1」はすでにあります。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>There is no embedding &quot;%1&quot;.</source>
        <translation>埋め込み「%1」はありません。</translation>
    </message>
    <message>
        <source>No embedding has id %1.</source>
        <translation>ID %1 の埋め込みはありません。</translation>
    </message>
    <message>
        <source>The project has no embedding yet; compute or import one first (embed).</source>
        <translation>プロジェクトにはまだ埋め込みがありません。先に計算するかインポートしてください (embed)。</translation>
    </message>
    <message>
        <source>The numbers of embedding &quot;%1&quot; are incomplete at row %2; import or compute it again.</source>
        <translation>埋め込み「%1」の数値が %2 行で欠けています。インポートまたは計算をやり直してください。</translation>
    </message>
    <message>
        <source>The embedding has no learnt parameter &quot;%1&quot;.</source>
        <translation>埋め込みに学習済みパラメーター「%1」がありません。</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>検査中</translation>
    </message>
    <message>
        <source>There are %1 more findings &quot;%2&quot;.</source>
        <translation>検出項目「%2」がさらに %1 件あります。</translation>
    </message>
    <message>
        <source>The file itself is damaged: %1.</source>
        <translation>ファイル自体が破損しています: %1。</translation>
    </message>
    <message>
        <source>Row %1 of table %2 belongs to a row of table %3 that is not there.</source>
        <translation>表 %2 の行 %1 が属する、表 %3 の行がありません。</translation>
    </message>
    <message>
        <source>Sample %1 follows sample %2; every number in between is missing.</source>
        <translation>サンプル %2 の次がサンプル %1 です。その間の番号がすべて欠けています。</translation>
    </message>
    <message>
        <source>The path of sample %1, &quot;%2&quot;, leads out of the image folder.</source>
        <translation>サンプル %1 のパス「%2」が画像フォルダーの外を指しています。</translation>
    </message>
    <message>
        <source>The content hash of sample %1 has %2 bytes instead of 32.</source>
        <translation>サンプル %1 のコンテンツハッシュが 32 バイトではなく %2 バイトです。</translation>
    </message>
    <message>
        <source>The state of sample %1 is %2, which means nothing.</source>
        <translation>サンプル %1 の状態 %2 は無効な値です。</translation>
    </message>
    <message>
        <source>%1 samples have the path &quot;%2&quot;.</source>
        <translation>%1 件のサンプルのパスが同じ「%2」です。</translation>
    </message>
    <message>
        <source>Column %1 of row %2 of table %3 holds no JSON %4.</source>
        <translation>表 %3 の行 %2 の列 %1 が JSON %4 ではありません。</translation>
    </message>
    <message>
        <source>A label of sample %1 has no class.</source>
        <translation>サンプル %1 に、クラスのないラベルがあります。</translation>
    </message>
    <message>
        <source>The box of a label of sample %1 is incomplete.</source>
        <translation>サンプル %1 のラベルのボックスが不完全です。</translation>
    </message>
    <message>
        <source>The prediction &quot;%1&quot; stored for sample %2 cannot be read; import the predictions again.</source>
        <translation>サンプル %2 に保存された予測「%1」を読み込めません。予測をインポートし直してください。</translation>
    </message>
    <message>
        <source>The project has no predictions yet; import some first (predict-import).</source>
        <translation>プロジェクトにはまだ予測がありません。先にインポートしてください (predict-import)。</translation>
    </message>
    <message>
        <source>There is no prediction task &quot;%1&quot;; there are: %2.</source>
        <translation>予測タスク「%1」はありません。あるタスク: %2。</translation>
    </message>
    <message>
        <source>No map has id %1.</source>
        <translation>ID %1 のマップはありません。</translation>
    </message>
    <message>
        <source>A stored map has a broken length; compute it again.</source>
        <translation>保存されたマップの長さが正しくありません。計算し直してください。</translation>
    </message>
    <message>
        <source>No sample has index %1.</source>
        <translation>インデックス %1 のサンプルはありません。</translation>
    </message>
    <message>
        <source>The data set has no sample &quot;%1&quot;.</source>
        <translation>データセットにサンプル「%1」はありません。</translation>
    </message>
    <message>
        <source>The data set already has a sample &quot;%1&quot;.</source>
        <translation>データセットにはすでにサンプル「%1」があります。</translation>
    </message>
    <message>
        <source>There is already a saved filter &quot;%1&quot;; choose another name.</source>
        <translation>保存済みフィルター「%1」はすでにあります。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>The stored scores &quot;%1&quot; have a broken length; compute them again.</source>
        <translation>保存されたスコア「%1」の長さが正しくありません。計算し直してください。</translation>
    </message>
    <message>
        <source>The tag has no scores &quot;%1&quot;.</source>
        <translation>タグにスコア「%1」はありません。</translation>
    </message>
    <message>
        <source>No scores have id %1.</source>
        <translation>ID %1 のスコアはありません。</translation>
    </message>
    <message>
        <source>Another program is writing to %1; try again when it has finished.</source>
        <translation>別のプログラムが %1 に書き込んでいます。完了してからもう一度試してください。</translation>
    </message>
    <message>
        <source>%1 cannot be changed: the file or its folder is read-only.</source>
        <translation>%1 を変更できません。ファイルまたはそのフォルダーが読み取り専用です。</translation>
    </message>
    <message>
        <source>%1 is damaged (%2); restore a backup of it.</source>
        <translation>%1 が破損しています (%2)。バックアップから復元してください。</translation>
    </message>
    <message>
        <source>The disk of %1 is full; free some space and try again.</source>
        <translation>%1 のあるディスクがいっぱいです。空き容量を増やしてからもう一度試してください。</translation>
    </message>
    <message>
        <source>%1 cannot be opened; check that you may read and write in its folder.</source>
        <translation>%1 を開けません。そのフォルダーで読み書きする権限があるか確認してください。</translation>
    </message>
    <message>
        <source>The disk of %1 refused to read or write (%2).</source>
        <translation>%1 のあるディスクで読み書きに失敗しました (%2)。</translation>
    </message>
    <message>
        <source>A value is too large to be stored in %1 (limit 1,000,000,000 bytes).</source>
        <translation>値が大きすぎて %1 に保存できません (上限 1,000,000,000 バイト)。</translation>
    </message>
    <message>
        <source>%1 holds this already (%2).</source>
        <translation>%1 にはすでにこの内容があります (%2)。</translation>
    </message>
    <message>
        <source>%1 does not take this value (%2).</source>
        <translation>%1 にこの値は保存できません (%2)。</translation>
    </message>
    <message>
        <source>%1 could not be used: %2.</source>
        <translation>%1 を使用できませんでした: %2。</translation>
    </message>
    <message>
        <source>The kind of tag &quot;%1&quot; is %2, which means nothing.</source>
        <translation>タグ「%1」の種類 %2 は無効な値です。</translation>
    </message>
    <message>
        <source>Tag &quot;%1&quot; has no parent.</source>
        <translation>タグ「%1」に親がありません。</translation>
    </message>
    <message>
        <source>initial-tag has a parent.</source>
        <translation>initial-tag に親があります。</translation>
    </message>
    <message>
        <source>Tag &quot;%1&quot; is among its own forefathers.</source>
        <translation>タグ「%1」が自分自身の祖先に含まれています。</translation>
    </message>
    <message>
        <source>Tag &quot;%1&quot; is a selection without its settings.</source>
        <translation>タグ「%1」は選出で作成されていますが、設定がありません。</translation>
    </message>
    <message>
        <source>Sample %1 in the pick order of tag &quot;%2&quot; is there twice or not in the tag.</source>
        <translation>タグ「%2」の選出順にあるサンプル %1 が、2 回あるか、タグに含まれていません。</translation>
    </message>
    <message>
        <source>Tag &quot;%1&quot; has %2 picks and %3 distances.</source>
        <translation>タグ「%1」の選出は %2 件ですが、距離は %3 個です。</translation>
    </message>
    <message>
        <source>Tag &quot;%1&quot; holds %2 samples, but its preselected samples and its picks make %3.</source>
        <translation>タグ「%1」には %2 件のサンプルがありますが、ラベル済みと選出されたサンプルは合わせて %3 件です。</translation>
    </message>
    <message>
        <source>An import was interrupted: initial-tag holds the first %1 of %2 samples; opening the project for writing completes it.</source>
        <translation>インポートが中断されました。initial-tag には全 %2 件のサンプルのうち最初の %1 件しかありません。プロジェクトを書き込み用に開くと補完されます。</translation>
    </message>
    <message>
        <source>initial-tag holds %1 of %2 samples, with gaps.</source>
        <translation>initial-tag には全 %2 件のサンプルのうち %1 件しかなく、抜けがあります。</translation>
    </message>
    <message>
        <source>An import was interrupted: there is no initial-tag yet; opening the project for writing makes it.</source>
        <translation>インポートが中断されました。initial-tag がまだありません。プロジェクトを書き込み用に開くと作成されます。</translation>
    </message>
    <message>
        <source>There are tags, but no initial-tag.</source>
        <translation>タグはありますが、initial-tag がありません。</translation>
    </message>
    <message>
        <source>Scores &quot;%1&quot; of tag &quot;%2&quot;</source>
        <translation>タグ「%2」のスコア「%1」</translation>
    </message>
    <message>
        <source>%1 have a broken length.</source>
        <translation>%1 の長さが正しくありません。</translation>
    </message>
    <message>
        <source>%1 hold a number that is not finite.</source>
        <translation>%1 に有限でない数値があります。</translation>
    </message>
    <message>
        <source>%1 are %2 numbers for %3 samples.</source>
        <translation>%1 の数値は %2 個ですが、サンプルは %3 件です。</translation>
    </message>
    <message>
        <source>The pick order stored with tag &quot;%1&quot; has a broken length.</source>
        <translation>タグ「%1」に保存された選出順の長さが正しくありません。</translation>
    </message>
    <message>
        <source>Tag &quot;%1&quot;: %2</source>
        <translation>タグ「%1」: %2</translation>
    </message>
    <message>
        <source>No tag has id %1.</source>
        <translation>ID %1 のタグはありません。</translation>
    </message>
    <message>
        <source>There is already a tag &quot;%1&quot;; choose another name.</source>
        <translation>タグ「%1」はすでにあります。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>There is no tag &quot;%1&quot;.</source>
        <translation>タグ「%1」はありません。</translation>
    </message>
    <message>
        <source>The project has been changed since by other means, and this step does not fit any more; nothing was changed.</source>
        <translation>その後プロジェクトがほかの方法で変更されたため、この操作は適用できなくなりました。何も変更されていません。</translation>
    </message>
    <message>
        <source>A score type needs a name.</source>
        <translation>スコアの種類には名前が必要です。</translation>
    </message>
    <message>
        <source>There are %1 scores &quot;%2&quot;, but the query set &quot;%3&quot; has %4 samples. Give one score per sample, in the order of the data set.</source>
        <translation>スコア「%2」は %1 個ですが、クエリセット「%3」のサンプルは %4 件です。データセット順に、サンプルごとに 1 つのスコアを指定してください。</translation>
    </message>
    <message>
        <source>Score %1 of &quot;%2&quot; (counted from 0) is %3. Scores must be finite numbers.</source>
        <translation>「%2」のスコア %1 (0 から数えて) が %3 です。スコアは有限の数値でなければなりません。</translation>
    </message>
    <message>
        <source>There is no added set before the first query.</source>
        <translation>最初のクエリの前に、追加セットはありません。</translation>
    </message>
    <message>
        <source>Stored scores of &quot;%1&quot;: %2.</source>
        <translation>「%1」のスコアを保存しました: %2。</translation>
    </message>
    <message>
        <source>Predictions of this kind come in one file, not in %1.</source>
        <translation>この種類の予測のファイルは 1 つです。%1 個は指定できません。</translation>
    </message>
    <message>
        <source>%1: there is no .npy file in this folder.</source>
        <translation>%1: このフォルダーに .npy ファイルがありません。</translation>
    </message>
    <message>
        <source>&quot;images&quot; is a list of pictures</source>
        <translation>&quot;images&quot; は画像のリストでなければなりません</translation>
    </message>
    <message>
        <source>%1: the file is neither a list of pictures nor an object with such a list called &quot;images&quot;.</source>
        <translation>%1: ファイルの内容が、画像のリストでも、&quot;images&quot; というリストを持つオブジェクトでもありません。</translation>
    </message>
    <message>
        <source>%1 has %2 rows; Atoll selects from 2,147,483,647 at most.</source>
        <translation>%1 は %2 行です。Atoll で選出できるのは 2,147,483,647 行までです。</translation>
    </message>
    <message>
        <source>Reading the embedding</source>
        <translation>埋め込みを読み込み中</translation>
    </message>
    <message>
        <source>%1 has no scores &quot;%2&quot;; there are: %3.</source>
        <translation>%1 にスコア「%2」はありません。あるスコア: %3。</translation>
    </message>
    <message>
        <source>%1 has the shape %2; scores are one number per sample.</source>
        <translation>%1 の形状は %2 です。スコアはサンプルごとに 1 つの数値でなければなりません。</translation>
    </message>
    <message>
        <source>%1 has %2 scores, but %3 has %4 rows. Give one score per row.</source>
        <translation>%1 のスコアは %2 個ですが、%3 は %4 行です。行ごとに 1 つのスコアを指定してください。</translation>
    </message>
    <message>
        <source>%1, line %2: %3 is no row of the array; rows are counted from 0 to %4.</source>
        <translation>%1、%2 行: %3 は配列の行ではありません。行は 0 から %4 までです。</translation>
    </message>
    <message>
        <source>%1 rows that are all zeros were left out.</source>
        <translation>すべてゼロの %1 行を除外しました。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 に書き込めません: %2</translation>
    </message>
    <message>
        <source>%1 x %2</source>
        <translation>%1 x %2</translation>
    </message>
    <message>
        <source>%1: the box %2, %3, %4, %5 is no pair of corners: the second must lie right of and below the first.</source>
        <translation>%1: ボックス %2, %3, %4, %5 は 2 つの角の組ではありません。2 番目の角は 1 番目の角の右下でなければなりません。</translation>
    </message>
    <message>
        <source>%1: the size of %2 is not known, so fractions of it cannot become pixels.</source>
        <translation>%1: %2 のサイズが不明なため、割合をピクセルに変換できません。</translation>
    </message>
    <message>
        <source>%1: the size of %2 is not known, so its masks cannot be read.</source>
        <translation>%1: %2 のサイズが不明なため、マスクを読み込めません。</translation>
    </message>
    <message>
        <source>%1: the masks are %2 pixels large, but %3 is %4 (upright, width x height).</source>
        <translation>%1: マスクは %2 ピクセルですが、%3 は %4 です (正しい向きでの幅 x 高さ)。</translation>
    </message>
    <message>
        <source>%1: the run lengths of a mask add up to %2, but %3 has %4 = %5 pixels.</source>
        <translation>%1: マスクのランレングスの合計は %2 ですが、%3 は %4 = %5 ピクセルです。</translation>
    </message>
    <message>
        <source>boxes that leave their picture, kept as they are</source>
        <translation>画像からはみ出しているが、そのまま保持したボックス</translation>
    </message>
    <message>
        <source>All boxes have values of at most 1: these look like fractions of the picture, but were read as pixels. Import again with --boxes fractions if so.</source>
        <translation>すべてのボックスの値が 1 以下です。画像に対する割合と思われますが、ピクセルとして読み込みました。割合の場合は、--boxes fractions を付けてインポートし直してください。</translation>
    </message>
    <message>
        <source>Most boxes leave their picture as x, y, width, height, and all fit as two corners: these look like corner coordinates. Import again with --boxes corners if so.</source>
        <translation>ほとんどのボックスが、x、y、幅、高さとしては画像からはみ出し、2 つの角としてはすべて収まります。角の座標と思われます。その場合は、--boxes corners を付けてインポートし直してください。</translation>
    </message>
    <message>
        <source>&quot;and&quot;, &quot;or&quot; or the end</source>
        <translation>&quot;and&quot;、&quot;or&quot; または末尾</translation>
    </message>
    <message>
        <source>Column %1: expected %2, found %3.</source>
        <translation>%1 文字目: 必要なもの: %2、見つかったもの: %3。</translation>
    </message>
    <message>
        <source>Column %1: more than %2 parentheses inside each other.</source>
        <translation>%1 文字目: かっこの入れ子が %2 階層を超えています。</translation>
    </message>
    <message>
        <source>another condition or &quot;)&quot;</source>
        <translation>もう 1 つの条件または &quot;)&quot;</translation>
    </message>
    <message>
        <source>a comparison (=, ==, !=, &lt;, &lt;=, &gt;, &gt;=, contains)</source>
        <translation>比較演算子 (=、==、!=、&lt;、&lt;=、&gt;、&gt;=、contains)</translation>
    </message>
    <message>
        <source>a name, a number or quoted text</source>
        <translation>名前、数値、または引用符で囲んだテキスト</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>ほか %1 個</translation>
    </message>
    <message>
        <source>Column %1: nothing is called &quot;%2&quot;; there are: %3. Text goes in quotes.</source>
        <translation>%1 文字目: 「%2」という名前はありません。あるもの: %3。テキストは引用符で囲んでください。</translation>
    </message>
    <message>
        <source>Column %1: the quote %2 is not closed.</source>
        <translation>%1 文字目: 引用符 %2 が閉じられていません。</translation>
    </message>
    <message>
        <source>Column %1: &quot;%2&quot; is no number; write it like 0.3 or -2e5.</source>
        <translation>%1 文字目: 「%2」は数値ではありません。0.3 や -2e5 のように書いてください。</translation>
    </message>
    <message>
        <source>Column %1: &quot;%2&quot; has no meaning in a condition; comparisons are =, ==, !=, &lt;, &lt;=, &gt;, &gt;= and contains.</source>
        <translation>%1 文字目: 「%2」は条件の中で意味を持ちません。使用できる比較演算子は =、==、!=、&lt;、&lt;=、&gt;、&gt;=、contains です。</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>末尾</translation>
    </message>
    <message>
        <source>Writing samples</source>
        <translation>サンプルを書き込み中</translation>
    </message>
    <message>
        <source>Samples are missing from the project; run check.</source>
        <translation>プロジェクトのサンプルが欠けています。check を実行してください。</translation>
    </message>
    <message>
        <source>The project has no pictures to embed yet.</source>
        <translation>プロジェクトには、埋め込みを計算する画像がまだありません。</translation>
    </message>
    <message>
        <source>by the embedder &quot;%1&quot;</source>
        <translation>埋め込み器「%1」で</translation>
    </message>
    <message>
        <source>There is already an embedding &quot;%1&quot;, made %2; choose another name (--name).</source>
        <translation>埋め込み「%1」はすでに、%2作成されています。別の名前を選んでください (--name)。</translation>
    </message>
    <message>
        <source>with %1 = %2 and not %3</source>
        <translation>%3 ではなく %1 = %2 で</translation>
    </message>
    <message>
        <source>The model of the embedding &quot;%1&quot; has changed since; its numbers could not be compared. Embed again under another name (--name).</source>
        <translation>埋め込み「%1」のモデルがその後変更されたため、数値を比較できません。別の名前で埋め込みを計算し直してください (--name)。</translation>
    </message>
    <message>
        <source>Reading pictures to learn from</source>
        <translation>学習元の画像を読み込み中</translation>
    </message>
    <message>
        <source>Embedding pictures</source>
        <translation>画像の埋め込みを計算中</translation>
    </message>
    <message>
        <source>None of the pictures can be read.</source>
        <translation>読み込める画像がありません。</translation>
    </message>
    <message>
        <source>Embedded %1 further pictures as &quot;%2&quot;.</source>
        <translation>さらに %1 枚の画像の埋め込みを「%2」に追加しました。</translation>
    </message>
    <message>
        <source>Embedded %1 pictures as &quot;%2&quot;.</source>
        <translation>%1 枚の画像の埋め込みを「%2」として計算しました。</translation>
    </message>
    <message>
        <source>There is no export format &quot;%1&quot; for embeddings; there are %2.</source>
        <translation>埋め込みのエクスポート形式「%1」はありません。使用できるもの: %2。</translation>
    </message>
    <message>
        <source>None of the samples has a vector in the embedding &quot;%1&quot;.</source>
        <translation>埋め込み「%1」にベクトルのあるサンプルがありません。</translation>
    </message>
    <message>
        <source>%1 samples were added after the embedding was made and have no vector.</source>
        <translation>%1 件のサンプルは埋め込みの作成後に追加されたため、ベクトルがありません。</translation>
    </message>
    <message>
        <source>%1 names its rows, so they cannot be taken in path order.</source>
        <translation>%1 の行には名前があるため、パス順として扱えません。</translation>
    </message>
    <message>
        <source>%1 has %2 rows, but the data set has %3 samples; without names both must be equal.</source>
        <translation>%1 は %2 行ですが、データセットのサンプルは %3 件です。名前がない場合、両者は等しくなければなりません。</translation>
    </message>
    <message>
        <source>%1: rows %2 and %3 both describe &quot;%4&quot; but differ.</source>
        <translation>%1: %2 行と %3 行はどちらも「%4」のものですが、内容が異なります。</translation>
    </message>
    <message>
        <source>%1 rows repeat an earlier row.</source>
        <translation>%1 行が、前の行と重複しています。</translation>
    </message>
    <message>
        <source>%1 does not name its rows: give a file of names (--names), or say that the rows are in the order of the sorted paths (--row-order path).</source>
        <translation>%1 の行には名前がありません。名前のファイルを指定するか (--names)、行が並べ替え済みのパスの順であることを指定してください (--row-order path)。</translation>
    </message>
    <message>
        <source>%1 of %2 samples have no row; selection by distance leaves them out: %3</source>
        <translation>%2 件のサンプルのうち %1 件に行がありません。距離による選出では除外されます: %3</translation>
    </message>
    <message>
        <source>%1 rows are all zero; selection by distance leaves them out: %2</source>
        <translation>%1 行の値がすべてゼロです。距離による選出では除外されます: %2</translation>
    </message>
    <message>
        <source>Storing the embedding</source>
        <translation>埋め込みを保存中</translation>
    </message>
    <message>
        <source>Imported embedding &quot;%1&quot;.</source>
        <translation>埋め込み「%1」をインポートしました。</translation>
    </message>
    <message>
        <source>There is an embedding &quot;%1&quot; already; choose another name.</source>
        <translation>埋め込み「%1」はすでにあります。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>There is no place for temporary files.</source>
        <translation>一時ファイルを置く場所がありません。</translation>
    </message>
    <message>
        <source>There is no export format &quot;%1&quot;.</source>
        <translation>エクスポート形式「%1」はありません。</translation>
    </message>
    <message>
        <source>%1 lies in the folder of the pictures (%2), which is never written to; choose another place.</source>
        <translation>%1 は画像のフォルダー (%2) の中にあります。このフォルダーには書き込みません。別の場所を選んでください。</translation>
    </message>
    <message>
        <source>%1 belongs to the project itself; choose another name.</source>
        <translation>%1 はプロジェクト自体のファイルです。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>Reading pictures</source>
        <translation>画像を読み込み中</translation>
    </message>
    <message>
        <source>None of the project&apos;s %1 pictures is in &quot;%2&quot;. If they have moved, point the project at their new folder first.</source>
        <translation>プロジェクトの %1 枚の画像がどれも「%2」にありません。画像を移動した場合は、先にプロジェクトに新しいフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>Read the image folder: %1 added, %2 changed, %3 missing.</source>
        <translation>画像フォルダーを読み込みました: 追加 %1 件、変更 %2 件、見つからない %3 件。</translation>
    </message>
    <message>
        <source>The file is not in the image folder any more.</source>
        <translation>ファイルが画像フォルダーからなくなっています。</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1 に含まれる</translation>
    </message>
    <message>
        <source>not in %1</source>
        <translation>%1 に含まれない</translation>
    </message>
    <message>
        <source>The tag &quot;%1&quot; was not made by a selection and has no pick order.</source>
        <translation>タグ「%1」は選出で作成されたものではないため、選出順がありません。</translation>
    </message>
    <message>
        <source>No column has been chosen.</source>
        <translation>列が選ばれていません。</translation>
    </message>
    <message>
        <source>%1 is known</source>
        <translation>%1 あり</translation>
    </message>
    <message>
        <source>name contains &quot;%1&quot;</source>
        <translation>名前に「%1」を含む</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>%1 なし</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>サンプル %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for pictures</source>
        <translation>画像を検索中</translation>
    </message>
    <message>
        <source>No sample has metadata &quot;%1&quot;.</source>
        <translation>メタデータ「%1」を持つサンプルはありません。</translation>
    </message>
    <message>
        <source>The metadata &quot;%1&quot; have more than %2 different texts, too many to colour or filter by.</source>
        <translation>メタデータ「%1」には %2 種類を超えるテキストがあり、色分けやフィルターには多すぎます。</translation>
    </message>
    <message>
        <source>It was chosen before this selection, which began from it.</source>
        <translation>この選出の前に選ばれており、選出の出発点となりました。</translation>
    </message>
    <message>
        <source>It could have been picked, but others were better by %1.</source>
        <translation>選出の対象でしたが、%1 ではほかのサンプルのほうが上位でした。</translation>
    </message>
    <message>
        <source>It is not picked: it was not among the samples to choose from.</source>
        <translation>選出元のサンプルに含まれていなかったため、選出されていません。</translation>
    </message>
    <message>
        <source>Pick %1 of %2 by %3.</source>
        <translation>%3 による選出 %2 件中 %1 番目です。</translation>
    </message>
    <message>
        <source>Its %1 is %2.</source>
        <translation>%1 は %2 です。</translation>
    </message>
    <message>
        <source>The scores &quot;%1&quot; it was picked by have been deleted since.</source>
        <translation>選出に使われたスコア「%1」は、その後削除されました。</translation>
    </message>
    <message>
        <source>The nearest sample chosen before it is %1, at a distance of %2.</source>
        <translation>先に選ばれたサンプルのうち最も近いものは %1 で、距離は %2 です。</translation>
    </message>
    <message>
        <source>The nearest sample chosen before it was at a distance of %1.</source>
        <translation>先に選ばれたサンプルのうち最も近いものとの距離は %1 でした。</translation>
    </message>
    <message>
        <source>No sample had been chosen before it that it could be compared with.</source>
        <translation>先に選ばれたサンプルに、比較できるものはありませんでした。</translation>
    </message>
    <message>
        <source>Chance decided.</source>
        <translation>無作為に決まりました。</translation>
    </message>
    <message>
        <source>It is in %1, which was not made by a selection.</source>
        <translation>%1 に含まれていますが、このタグは選出で作成されたものではありません。</translation>
    </message>
    <message>
        <source>It is not in %1.</source>
        <translation>%1 に含まれていません。</translation>
    </message>
    <message>
        <source>no copies</source>
        <translation>重複なし</translation>
    </message>
    <message>
        <source>first of several</source>
        <translation>重複の最初の 1 枚</translation>
    </message>
    <message>
        <source>copy of an earlier one</source>
        <translation>前の画像の重複</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>幅</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高さ</translation>
    </message>
    <message>
        <source>Aspect ratio</source>
        <translation>縦横比</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>ファイルサイズ</translation>
    </message>
    <message>
        <source>Taken at</source>
        <translation>撮影日時</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>シャープネス</translation>
    </message>
    <message>
        <source>Signal to noise</source>
        <translation>SN 比</translation>
    </message>
    <message>
        <source>Luminance</source>
        <translation>輝度</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>コントラスト</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>赤</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>緑</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>青</translation>
    </message>
    <message>
        <source>State of the file</source>
        <translation>ファイルの状態</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>Nothing called &quot;%1&quot; is known of pictures.</source>
        <translation>画像の情報に「%1」というものはありません。</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>破損</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>読み込み不可</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>大きすぎる</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>未デコード</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>見つからない</translation>
    </message>
    <message>
        <source>Give the project file a name.</source>
        <translation>プロジェクトファイルの名前を指定してください。</translation>
    </message>
    <message>
        <source>%1 is a folder, not the name of a file.</source>
        <translation>%1 はファイル名ではなくフォルダーです。</translation>
    </message>
    <message>
        <source>There is already something called %1.</source>
        <translation>%1 という名前のものがすでにあります。</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>フォルダー %1 はありません。</translation>
    </message>
    <message>
        <source>Nothing can be written to %1.</source>
        <translation>%1 に書き込むことができません。</translation>
    </message>
    <message>
        <source>Data set order</source>
        <translation>データセット順</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>ファイル名</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Prediction of %1</source>
        <translation>%1 の予測</translation>
    </message>
    <message>
        <source>Pick order of %1</source>
        <translation>%1 の選出順</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>メタデータ</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>クラス</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 ピクセル</translation>
    </message>
    <message>
        <source>Changed at</source>
        <translation>更新日時</translation>
    </message>
    <message>
        <source>The selection looked at no scores.</source>
        <translation>この選出にスコアは使われていません。</translation>
    </message>
    <message>
        <source>The embedding has no numbers for this picture, so nothing is known of pictures like it.</source>
        <translation>埋め込みにこの画像の数値がないため、似ている画像のことはわかりません。</translation>
    </message>
    <message>
        <source>Measuring how long it will take</source>
        <translation>所要時間を測定中</translation>
    </message>
    <message>
        <source>Writing labels</source>
        <translation>ラベルを書き込み中</translation>
    </message>
    <message>
        <source>No picture has a hidden reference class, so there is nothing to export.</source>
        <translation>非表示の参照クラスを持つ画像がないため、エクスポートするものがありません。</translation>
    </message>
    <message>
        <source>No picture has a class, so there is nothing to export.</source>
        <translation>クラスを持つ画像がないため、エクスポートするものがありません。</translation>
    </message>
    <message>
        <source>labels that the file gives twice</source>
        <translation>ファイルに 2 回あるラベル</translation>
    </message>
    <message>
        <source>%1 has two labels: %2 in %3 and %4 in %5. Name the column &quot;tag&quot; if a picture may have several.</source>
        <translation>%1 にラベルが 2 つあります (%3 の %2 と %5 の %4)。1 枚の画像に複数のラベルを許す場合は、列の名前を &quot;tag&quot; にしてください。</translation>
    </message>
    <message>
        <source>Storing labels</source>
        <translation>ラベルを保存中</translation>
    </message>
    <message>
        <source>Imported labels of %1 pictures.</source>
        <translation>%1 枚の画像のラベルをインポートしました。</translation>
    </message>
    <message>
        <source>pictures that had other labels, which the file replaces</source>
        <translation>別のラベルがあり、ファイルの内容で置き換えた画像</translation>
    </message>
    <message>
        <source>A class needs a name.</source>
        <translation>クラスには名前が必要です。</translation>
    </message>
    <message>
        <source>The class name &quot;%1&quot; begins or ends with a blank.</source>
        <translation>クラス名「%1」の先頭または末尾に空白があります。</translation>
    </message>
    <message>
        <source>The class name &quot;%1…&quot; is too long; it may have %2 characters.</source>
        <translation>クラス名「%1…」は長すぎます。%2 文字以内にしてください。</translation>
    </message>
    <message>
        <source>The class name &quot;%1&quot; has a line break or another control character in it.</source>
        <translation>クラス名「%1」に改行などの制御文字が含まれています。</translation>
    </message>
    <message>
        <source>There are samples to label that are not in the data set, which has %1.</source>
        <translation>ラベル付けするサンプルに、データセットにないものがあります。データセットのサンプルは %1 件です。</translation>
    </message>
    <message>
        <source>There are two classes &quot;%1&quot;.</source>
        <translation>クラス「%1」が 2 つあります。</translation>
    </message>
    <message>
        <source>The class &quot;%1&quot; cannot become two.</source>
        <translation>クラス「%1」を 2 つに分けることはできません。</translation>
    </message>
    <message>
        <source>The colour of class &quot;%1&quot;, &quot;%2&quot;, is not like #rrggbb.</source>
        <translation>クラス「%1」の色「%2」が #rrggbb の形式ではありません。</translation>
    </message>
    <message>
        <source>The key of class &quot;%1&quot; is no digit from 1 to %2.</source>
        <translation>クラス「%1」のキーが 1 から %2 までの数字ではありません。</translation>
    </message>
    <message>
        <source>The classes &quot;%1&quot; and &quot;%2&quot; have the same key, %3.</source>
        <translation>クラス「%1」と「%2」のキーが同じ %3 です。</translation>
    </message>
    <message>
        <source>There is already a class &quot;%1&quot;; choose another name.</source>
        <translation>クラス「%1」はすでにあります。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>Gave %1 pictures the class &quot;%2&quot;.</source>
        <translation>%1 枚の画像にクラス「%2」を付けました。</translation>
    </message>
    <message>
        <source>Gave %1 pictures the class &quot;%2&quot;; %3 labels gave way.</source>
        <translation>%1 枚の画像にクラス「%2」を付け、%3 個のラベルを置き換えました。</translation>
    </message>
    <message>
        <source>Took %1 labels off %2 pictures.</source>
        <translation>%2 枚の画像から %1 個のラベルを外しました。</translation>
    </message>
    <message>
        <source>Renamed class &quot;%1&quot; to &quot;%2&quot;.</source>
        <translation>クラス「%1」の名前を「%2」に変更しました。</translation>
    </message>
    <message>
        <source>Changed the list of classes: there are %1 now.</source>
        <translation>クラスの一覧を変更しました。現在のクラスは %1 個です。</translation>
    </message>
    <message>
        <source>There is no class &quot;%1&quot;.</source>
        <translation>クラス「%1」はありません。</translation>
    </message>
    <message>
        <source>%1 has different metadata twice: in %2 and in %3.</source>
        <translation>%1 に異なるメタデータが 2 つあります: %2 と %3。</translation>
    </message>
    <message>
        <source>pictures named again with the same metadata</source>
        <translation>同じメタデータで再び指定された画像</translation>
    </message>
    <message>
        <source>Imported metadata of %1 pictures.</source>
        <translation>%1 枚の画像のメタデータをインポートしました。</translation>
    </message>
    <message>
        <source>Two files have names that are the same text, &quot;%1&quot;; the second is listed as &quot;%2&quot;.</source>
        <translation>2 つのファイルの名前がテキストとして同じ「%1」です。2 つ目は「%2」として一覧に追加されます。</translation>
    </message>
    <message>
        <source>All new pictures have the same label, &quot;%1&quot;; if the classes are folders deeper down, give their level.</source>
        <translation>新しい画像のラベルがすべて同じ「%1」です。より深い階層のフォルダーがクラスを表す場合は、その階層を指定してください。</translation>
    </message>
    <message>
        <source>The folder of pictures &quot;%1&quot; is not there. If it has moved, point the project to its new place (relocate).</source>
        <translation>画像のフォルダー「%1」がありません。移動した場合は、プロジェクトに新しい場所を指定してください (relocate)。</translation>
    </message>
    <message>
        <source>The class probabilities have %1 dimensions (%2); they must have two: one row per picture and one column per class.</source>
        <translation>クラス確率が %1 次元 (%2) です。画像ごとに 1 行、クラスごとに 1 列の 2 次元でなければなりません。</translation>
    </message>
    <message>
        <source>A map of class probabilities has %1 dimensions (%2); each picture&apos;s map must have three: width, height and classes.</source>
        <translation>クラス確率のマップが %1 次元 (%2) です。各画像のマップは、幅、高さ、クラスの 3 次元でなければなりません。</translation>
    </message>
    <message>
        <source>The files do not belong together: they have different kinds of predictions or different classes. Import them as tasks of their own.</source>
        <translation>ファイルどうしで予測の種類またはクラスが異なるため、まとめて扱えません。別々のタスクとしてインポートしてください。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 of %2 pictures of the data set have a prediction.</source>
        <translation>データセットの画像 %2 枚のうち %1 枚に予測があります。</translation>
    </message>
    <message>
        <source>No file of predictions is named.</source>
        <translation>予測のファイルが指定されていません。</translation>
    </message>
    <message>
        <source>The predictions need the name of a task.</source>
        <translation>予測にはタスクの名前が必要です。</translation>
    </message>
    <message>
        <source>pictures named again with the same prediction</source>
        <translation>同じ予測で再び指定された画像</translation>
    </message>
    <message>
        <source>%1 has two different predictions: in %2 and in %3.</source>
        <translation>%1 に異なる予測が 2 つあります: %2 と %3。</translation>
    </message>
    <message>
        <source>Storing predictions</source>
        <translation>予測を保存中</translation>
    </message>
    <message>
        <source>Imported predictions of %1 pictures as task &quot;%2&quot;.</source>
        <translation>%1 枚の画像の予測をタスク「%2」としてインポートしました。</translation>
    </message>
    <message>
        <source>labels are whole numbers</source>
        <translation>ラベルは整数でなければなりません</translation>
    </message>
    <message>
        <source>every row of one picture has as many numbers as the first, %1</source>
        <translation>1 枚の画像のどの行も、数値の個数は最初の行と同じ %1 個でなければなりません</translation>
    </message>
    <message>
        <source>a box is four numbers: x0, y0, x1, y1</source>
        <translation>ボックスは x0、y0、x1、y1 の 4 つの数値でなければなりません</translation>
    </message>
    <message>
        <source>a category id is a whole number</source>
        <translation>カテゴリの ID は整数でなければなりません</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>別のプログラム</translation>
    </message>
    <message>
        <source>%1 is open for writing in %2 (process %3 on %4); close it there, or open the project to read only.%5</source>
        <translation>%1 は %2 (%4 のプロセス %3) で書き込み用に開かれています。そちらで閉じるか、プロジェクトを読み取り専用で開いてください。%5</translation>
    </message>
    <message>
        <source> If that computer no longer runs it, delete %1.</source>
        <translation>そのコンピューターでもう実行されていない場合は、%1 を削除してください。</translation>
    </message>
    <message>
        <source>%1 cannot be opened for writing: its folder does not take the lock file %2.</source>
        <translation>%1 を書き込み用に開けません。そのフォルダーにロックファイル %2 を作成できません。</translation>
    </message>
    <message>
        <source>The project %1 has no folder of pictures.</source>
        <translation>プロジェクト %1 には画像のフォルダーがありません。</translation>
    </message>
    <message>
        <source>There is no tag &quot;%1&quot;: the project has no tags yet.</source>
        <translation>タグ「%1」はありません。プロジェクトにはまだタグがありません。</translation>
    </message>
    <message>
        <source>There is no tag &quot;%1&quot;; among the %2 there are: %3.</source>
        <translation>タグ「%1」はありません。%2 個のタグの一部: %3。</translation>
    </message>
    <message>
        <source>There is no embedding &quot;%1&quot;; there are: %2.</source>
        <translation>埋め込み「%1」はありません。ある埋め込み: %2。</translation>
    </message>
    <message>
        <source>There are no pictures in &quot;%1&quot; (%2 other files).</source>
        <translation>「%1」に画像がありません (その他のファイル %2 個)。</translation>
    </message>
    <message>
        <source>There is already something called &quot;%1&quot;.</source>
        <translation>「%1」という名前のものがすでにあります。</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>開いているプロジェクトはありません。</translation>
    </message>
    <message>
        <source>Mapped the embedding &quot;%1&quot; (%2).</source>
        <translation>埋め込み「%1」のマップを作成しました (%2)。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written: %2.</source>
        <translation>「%1」に書き込めません: %2。</translation>
    </message>
    <message>
        <source>Learning needs samples of two classes or more, but the tag &quot;%1&quot; has %2 labelled sample(s) of %3 class(es). Label more of it, or name another tag.</source>
        <translation>学習には 2 つ以上のクラスのサンプルが必要ですが、タグ「%1」のラベル付きサンプルは %2 件、クラスは %3 個です。さらにラベル付けするか、別のタグを指定してください。</translation>
    </message>
    <message>
        <source>Quick probe &quot;%1&quot; learnt from %2 samples of &quot;%3&quot;.</source>
        <translation>クイックプローブ「%1」が「%3」のサンプル %2 件から学習しました。</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>学習中</translation>
    </message>
    <message>
        <source>None of the %1 pictures is in &quot;%2&quot; (%3, for instance, is not there); the project still points at the old folder.</source>
        <translation>%1 枚の画像がどれも「%2」にありません (たとえば %3 がありません)。プロジェクトの画像フォルダーは元のままです。</translation>
    </message>
    <message>
        <source>Pointed the project at the pictures in &quot;%1&quot;.</source>
        <translation>プロジェクトの画像フォルダーを「%1」に変更しました。</translation>
    </message>
    <message>
        <source>The built-in sample is missing from this program.</source>
        <translation>内蔵のサンプルがこのプログラムに含まれていません。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written.</source>
        <translation>「%1」に書き込めません。</translation>
    </message>
    <message>
        <source>There is no built-in sample &quot;%1&quot;; there is: %2.</source>
        <translation>内蔵のサンプル「%1」はありません。使用できるもの: %2。</translation>
    </message>
    <message>
        <source>The sample pictures need an empty folder; &quot;%1&quot; is in use.</source>
        <translation>サンプル画像には空のフォルダーが必要です。「%1」は使用中です。</translation>
    </message>
    <message>
        <source>Unpacking pictures</source>
        <translation>画像を展開中</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; cannot be made.</source>
        <translation>フォルダー「%1」を作成できません。</translation>
    </message>
    <message>
        <source>A saved filter needs a name.</source>
        <translation>保存済みフィルターには名前が必要です。</translation>
    </message>
    <message>
        <source>The name &quot;%1…&quot; of a filter is too long; it may have %2 characters.</source>
        <translation>フィルターの名前「%1…」は長すぎます。%2 文字以内にしてください。</translation>
    </message>
    <message>
        <source>There is no saved filter &quot;%1&quot;.</source>
        <translation>保存済みフィルター「%1」はありません。</translation>
    </message>
    <message>
        <source>Saved the filter &quot;%1&quot;.</source>
        <translation>フィルター「%1」を保存しました。</translation>
    </message>
    <message>
        <source>Renamed the filter &quot;%1&quot; to &quot;%2&quot;.</source>
        <translation>フィルター「%1」の名前を「%2」に変更しました。</translation>
    </message>
    <message>
        <source>Deleted the filter &quot;%1&quot;.</source>
        <translation>フィルター「%1」を削除しました。</translation>
    </message>
    <message>
        <source>No sample of the tag %1 has a prediction of the task %2.</source>
        <translation>タグ %1 に、タスク %2 の予測を持つサンプルがありません。</translation>
    </message>
    <message>
        <source>%1 of the %2 samples of the tag %3 have no prediction of the task %4: %5. Import the rest, or say what they score.</source>
        <translation>タグ %3 のサンプル %2 件のうち %1 件に、タスク %4 の予測がありません: %5。残りをインポートするか、そのスコアを指定してください。</translation>
    </message>
    <message>
        <source>Scored %1 of %2 samples of &quot;%3&quot; by the task &quot;%4&quot;.</source>
        <translation>「%3」のサンプル %2 件のうち %1 件のスコアをタスク「%4」で計算しました。</translation>
    </message>
    <message>
        <source>There is a tag &quot;%1&quot; already. Choose another name.</source>
        <translation>タグ「%1」はすでにあります。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>%1 samples were left out because their row in the embedding &quot;%2&quot; is all zeros: their pictures could not be embedded.</source>
        <translation>埋め込み「%2」の行がすべてゼロのため、%1 件のサンプルを除外しました。画像の埋め込みを計算できなかったサンプルです。</translation>
    </message>
    <message>
        <source>Selected %1 samples by %2 for tag &quot;%3&quot;.</source>
        <translation>%2 で %1 件のサンプルをタグ「%3」に選出しました。</translation>
    </message>
    <message>
        <source>The embedding &quot;%1&quot; has no row for %2 of the samples, which joined the data set later. Embed them first.</source>
        <translation>後からデータセットに加わった %2 件のサンプルの行が埋め込み「%1」にありません。先に埋め込みを計算してください。</translation>
    </message>
    <message>
        <source>The tag that &quot;%1&quot; was selected from has been deleted since.</source>
        <translation>「%1」の選出元のタグは、その後削除されました。</translation>
    </message>
    <message>
        <source>The scores &quot;%1&quot; that &quot;%2&quot; was selected by have been deleted since.</source>
        <translation>「%2」の選出に使われたスコア「%1」は、その後削除されました。</translation>
    </message>
    <message>
        <source>The scores &quot;%1&quot; no longer cover the samples &quot;%2&quot; was selected from.</source>
        <translation>スコア「%1」は、「%2」の選出元のサンプルをカバーしなくなりました。</translation>
    </message>
    <message>
        <source>The scores &quot;%1&quot; have been replaced since.</source>
        <translation>スコア「%1」は、その後置き換えられました。</translation>
    </message>
    <message>
        <source>The tag &quot;%1&quot; was not made by a selection.</source>
        <translation>タグ「%1」は選出で作成されたものではありません。</translation>
    </message>
    <message>
        <source>There are no scores for the tag &quot;%1&quot;. Import predictions and score them for this tag (atoll-cli score PROJECT --task NAME --query-tag %1), or upload scores.</source>
        <translation>タグ「%1」のスコアがありません。予測をインポートしてこのタグのスコアを計算するか (atoll-cli score PROJECT --task NAME --query-tag %1)、スコアをアップロードしてください。</translation>
    </message>
    <message>
        <source>The tag &quot;%1&quot; has no scores &quot;%2&quot;; there are: %3.</source>
        <translation>タグ「%1」にスコア「%2」はありません。あるスコア: %3。</translation>
    </message>
    <message>
        <source>The scores &quot;%1&quot; are for %2 samples, but the tag &quot;%3&quot; has %4 by now. Score the tag again.</source>
        <translation>スコア「%1」の対象はサンプル %2 件ですが、タグ「%3」のサンプルは現在 %4 件です。タグのスコアを計算し直してください。</translation>
    </message>
    <message>
        <source>A share of %1 of %2 samples is less than one sample. Ask for more.</source>
        <translation>%2 件のサンプルに対する割合 %1 は、1 件に満たない数です。より大きい値を指定してください。</translation>
    </message>
    <message>
        <source>%1 is no number of samples: give a whole number, or a share between 0 and 1.</source>
        <translation>%1 はサンプル数として使えません。整数か、0 と 1 の間の割合を指定してください。</translation>
    </message>
    <message>
        <source>The number of samples and the minimum distance must be finite numbers.</source>
        <translation>サンプル数と最小距離は有限の数値でなければなりません。</translation>
    </message>
    <message>
        <source>Say when to stop: give a number of samples, a minimum distance, or both.</source>
        <translation>終了条件として、サンプル数、最小距離、またはその両方を指定してください。</translation>
    </message>
    <message>
        <source>Nothing was selected: %1 samples were asked for in all, and %2 are preselected already. The number counts the preselected ones.</source>
        <translation>何も選出されませんでした。合計 %1 件のサンプルが指定されましたが、すでに %2 件がラベル済みです。指定する数にはラベル済みのサンプルも含まれます。</translation>
    </message>
    <message>
        <source>%1 more samples were asked for, but only %2 are left to choose from; all of them are taken.</source>
        <translation>さらに %1 件のサンプルが指定されましたが、選べるサンプルは残り %2 件だけです。すべて選出されます。</translation>
    </message>
    <message>
        <source>There is no method to simulate.</source>
        <translation>シミュレーションする手法がありません。</translation>
    </message>
    <message>
        <source>A simulation needs at least one seed.</source>
        <translation>シミュレーションには 1 つ以上のシードが必要です。</translation>
    </message>
    <message>
        <source>A simulation needs at least one label to start with.</source>
        <translation>シミュレーションの開始には 1 つ以上のラベルが必要です。</translation>
    </message>
    <message>
        <source>Each step must add at least one label.</source>
        <translation>各ステップで 1 つ以上のラベルを追加する必要があります。</translation>
    </message>
    <message>
        <source>The budget of %1 labels must be larger than the %2 labels to start with.</source>
        <translation>ラベルの予算 %1 個は、開始時のラベル %2 個より大きくなければなりません。</translation>
    </message>
    <message>
        <source>The share of test samples is %1; it must lie between 0 and 1.</source>
        <translation>テストサンプルの割合が %1 です。0 と 1 の間でなければなりません。</translation>
    </message>
    <message>
        <source>There is no score %1; there are %2.</source>
        <translation>スコア %1 はありません。使用できるもの: %2。</translation>
    </message>
    <message>
        <source>The method %1 is named twice.</source>
        <translation>手法 %1 が 2 回指定されています。</translation>
    </message>
    <message>
        <source>A simulation needs labels of at least two classes; there are %1.</source>
        <translation>シミュレーションには 2 つ以上のクラスのラベルが必要ですが、クラスは %1 個です。</translation>
    </message>
    <message>
        <source>%1 labelled samples are too few to hold any back for the test.</source>
        <translation>ラベル付きサンプルが %1 件では少なすぎて、テスト用に取り分けられません。</translation>
    </message>
    <message>
        <source>Of %1 labelled samples %2 are held back for the test; the other %3 are too few to start with %4 and choose from the rest.</source>
        <translation>ラベル付きサンプル %1 件のうち %2 件をテスト用に取り分けると、残りの %3 件では、%4 件で開始して残りから選ぶには少なすぎます。</translation>
    </message>
    <message>
        <source>Simulating</source>
        <translation>シミュレーション中</translation>
    </message>
    <message>
        <source>There are %1 labels for %2 rows of the embedding; the numbers must be equal.</source>
        <translation>ラベルは %1 個ですが、埋め込みは %2 行です。数は等しくなければなりません。</translation>
    </message>
    <message>
        <source>No sample has a label for its whole picture, so there is nothing to replay. Import labels first.</source>
        <translation>画像全体に対するラベルを持つサンプルがないため、再現するものがありません。先にラベルをインポートしてください。</translation>
    </message>
    <message>
        <source>%1 does not beat RANDOM by more than two standard errors at %2 labels</source>
        <translation>ラベル %2 個では、%1 は標準誤差の 2 倍を超えて RANDOM を上回っていません</translation>
    </message>
    <message>
        <source>it is worse than RANDOM at %1 labels</source>
        <translation>ラベル %1 個では RANDOM を下回っています</translation>
    </message>
    <message>
        <source>%1 is worse than RANDOM at %2 labels.</source>
        <translation>ラベル %2 個では、%1 は RANDOM を下回っています。</translation>
    </message>
    <message>
        <source>%1 seeds are too few to judge a difference of a few points by; use at least %2.</source>
        <translation>シード %1 個では、数ポイントの差を判断するには少なすぎます。%2 個以上を使用してください。</translation>
    </message>
    <message>
        <source>The embedding &quot;%1&quot; keeps its name: tag &quot;%2&quot; was chosen by it.</source>
        <translation>埋め込み「%1」の名前は変更できません。タグ「%2」の選出に使われています。</translation>
    </message>
    <message>
        <source>Deleted embedding &quot;%1&quot;.</source>
        <translation>埋め込み「%1」を削除しました。</translation>
    </message>
    <message>
        <source>An embedding needs a name.</source>
        <translation>埋め込みには名前が必要です。</translation>
    </message>
    <message>
        <source>Renamed embedding &quot;%1&quot; to &quot;%2&quot;.</source>
        <translation>埋め込み「%1」の名前を「%2」に変更しました。</translation>
    </message>
    <message>
        <source>Deleted predictions &quot;%1&quot;.</source>
        <translation>予測「%1」を削除しました。</translation>
    </message>
    <message>
        <source>Deleted scores &quot;%1&quot; of tag &quot;%2&quot;.</source>
        <translation>タグ「%2」のスコア「%1」を削除しました。</translation>
    </message>
    <message>
        <source>There is no export format &quot;%1&quot;; there are %2.</source>
        <translation>エクスポート形式「%1」はありません。使用できるもの: %2。</translation>
    </message>
    <message>
        <source>The tag &quot;%1&quot; holds no sample to export.</source>
        <translation>タグ「%1」にエクスポートするサンプルがありません。</translation>
    </message>
    <message>
        <source>The tag &quot;%1&quot; was not made by a selection, so it has no rank order.</source>
        <translation>タグ「%1」は選出で作成されたものではないため、順位がありません。</translation>
    </message>
    <message>
        <source>The tag name &quot;%1&quot; is too short; it needs at least 3 characters.</source>
        <translation>タグ名「%1」は短すぎます。3 文字以上にしてください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a tag name: use English letters, digits, blanks and . : ; = @ _ - and begin with a letter or digit.</source>
        <translation>「%1」はタグ名に使えません。英字、数字、空白、. : ; = @ _ - だけを使い、先頭は英字か数字にしてください。</translation>
    </message>
    <message>
        <source>Made tag &quot;%1&quot; of %2 samples.</source>
        <translation>%2 件のサンプルのタグ「%1」を作成しました。</translation>
    </message>
    <message>
        <source>initial-tag holds all samples and keeps its name.</source>
        <translation>initial-tag はすべてのサンプルを含むタグです。名前は変更できません。</translation>
    </message>
    <message>
        <source>Renamed tag &quot;%1&quot; to &quot;%2&quot;.</source>
        <translation>タグ「%1」の名前を「%2」に変更しました。</translation>
    </message>
    <message>
        <source>initial-tag holds all samples and cannot be deleted.</source>
        <translation>initial-tag はすべてのサンプルを含むタグです。削除できません。</translation>
    </message>
    <message>
        <source>Tag &quot;%1&quot; cannot be deleted: tag &quot;%2&quot; was made from it; delete that one first.</source>
        <translation>タグ「%1」は削除できません。タグ「%2」がこのタグから作成されているため、先にそちらを削除してください。</translation>
    </message>
    <message>
        <source>Deleted tag &quot;%1&quot;.</source>
        <translation>タグ「%1」を削除しました。</translation>
    </message>
    <message>
        <source>A change of data.</source>
        <translation>データの変更。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>元に戻す操作はありません。</translation>
    </message>
    <message>
        <source>The last change cannot be undone, because it replaced too much data to be kept: %1</source>
        <translation>最後の変更は、置き換えたデータが多すぎて保持できなかったため、元に戻せません: %1</translation>
    </message>
    <message>
        <source>Undid: %1</source>
        <translation>元に戻しました: %1</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>やり直す操作はありません。</translation>
    </message>
    <message>
        <source>Redid: %1</source>
        <translation>やり直しました: %1</translation>
    </message>
    <message>
        <source>less than a second</source>
        <translation>1 秒未満</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln second(s)</source>
        <translation>
            <numerusform>約 %Ln 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s)</source>
        <translation>
            <numerusform>約 %Ln 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s)</source>
        <translation>
            <numerusform>約 %Ln 時間</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is no file of class names.</source>
        <translation>%1 はクラス名のファイルではありません。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln number(s) per picture</source>
        <translation>
            <numerusform>%1、画像 1 枚につき数値 %Ln 個</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2, %3 of %4)</source>
        <translation>%1 (%2、%3 / %4)</translation>
    </message>
    <message>
        <source>classification</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>detection</source>
        <translation>検出</translation>
    </message>
    <message>
        <source>segmentation</source>
        <translation>セグメンテーション</translation>
    </message>
    <message>
        <source>key points</source>
        <translation>キーポイント</translation>
    </message>
    <message numerus="yes">
        <source>Scored %1 of %Ln sample(s) of %2: %3.</source>
        <translation>
            <numerusform>%2 のサンプル %Ln 件のうち %1 件のスコアを計算しました: %3。</numerusform>
        </translation>
    </message>
    <message>
        <source>Part of the picture is missing.</source>
        <translation>画像の一部が欠けています。</translation>
    </message>
    <message>
        <source>The file is no picture that can be read.</source>
        <translation>ファイルは読み込める画像ではありません。</translation>
    </message>
    <message>
        <source>The picture has too many pixels to be shown.</source>
        <translation>画像のピクセル数が多すぎて表示できません。</translation>
    </message>
    <message>
        <source>The picture would take too long to decode.</source>
        <translation>画像のデコードに時間がかかりすぎます。</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>ファイルがなくなっています。</translation>
    </message>
    <message>
        <source>Higher than %1 % of the others.</source>
        <translation>ほかの %1 % より高い値です。</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>検出なし</translation>
    </message>
    <message>
        <source>%1 (box)</source>
        <translation>%1 (ボックス)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a class and its probability</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1 px</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Method: %1</source>
        <translation>手法: %1</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>追加: %1</translation>
    </message>
    <message>
        <source>From: %1</source>
        <translation>選出元: %1</translation>
    </message>
    <message>
        <source>Labelled before: %1</source>
        <translation>ラベル済み: %1</translation>
    </message>
    <message>
        <source>Embedding: %1</source>
        <translation>埋め込み: %1</translation>
    </message>
    <message>
        <source>Score: %1</source>
        <translation>スコア: %1</translation>
    </message>
    <message>
        <source>n_samples: %1</source>
        <translation>n_samples: %1</translation>
    </message>
    <message>
        <source>Distance at least: %1</source>
        <translation>最小距離: %1</translation>
    </message>
    <message>
        <source>Seed: %1</source>
        <translation>シード: %1</translation>
    </message>
    <message>
        <source>Every image of the project</source>
        <translation>プロジェクトのすべての画像</translation>
    </message>
    <message>
        <source>From a list of names: %1</source>
        <translation>名前のリストから: %1</translation>
    </message>
    <message>
        <source>Where %1</source>
        <translation>条件: %1</translation>
    </message>
    <message>
        <source>%1 of %2 and %3</source>
        <translation>%2 と %3 の %1</translation>
    </message>
    <message>
        <source>Images that joined the folder later</source>
        <translation>後からフォルダーに加わった画像</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>画像 %n 枚</numerusform>
        </translation>
    </message>
    <message>
        <source>Made %1 by %2</source>
        <translation>作成: %1 (%2)</translation>
    </message>
    <message>
        <source>%1-d</source>
        <translation>%1 次元</translation>
    </message>
    <message>
        <source>%1 vectors of %2 numbers</source>
        <translation>%2 個の数値のベクトル %1 個</translation>
    </message>
    <message>
        <source>Embedder: %1</source>
        <translation>埋め込み器: %1</translation>
    </message>
    <message>
        <source>Made %1</source>
        <translation>作成: %1</translation>
    </message>
    <message>
        <source>%1
%2 of %3 images have a prediction</source>
        <translation>%1
画像 %3 枚のうち %2 枚に予測があります</translation>
    </message>
    <message>
        <source>Scores of the images of %1</source>
        <translation>%1 の画像のスコア</translation>
    </message>
    <message>
        <source>Uploaded</source>
        <translation>アップロード済み</translation>
    </message>
    <message>
        <source>From the predictions %1</source>
        <translation>予測 %1 から計算</translation>
    </message>
    <message>
        <source>%1: not looked for yet</source>
        <translation>%1: 未確認</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>保存済みフィルター</translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation>埋め込み</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>チェック</translation>
    </message>
    <message>
        <source>Damaged images</source>
        <translation>破損した画像</translation>
    </message>
    <message>
        <source>Missing files</source>
        <translation>見つからないファイル</translation>
    </message>
    <message>
        <source>Viridis</source>
        <translation>Viridis</translation>
    </message>
    <message>
        <source>Magma</source>
        <translation>Magma</translation>
    </message>
    <message>
        <source>Cividis (colour-blind safe)</source>
        <translation>Cividis (色覚多様性対応)</translation>
    </message>
    <message>
        <source>Cool to warm (diverging)</source>
        <translation>寒色から暖色 (発散型)</translation>
    </message>
    <message>
        <source>Atoll</source>
        <translation>Atoll</translation>
    </message>
    <message>
        <source>Like Lightroom</source>
        <translation>Lightroom 風</translation>
    </message>
    <message>
        <source>Like Prodigy</source>
        <translation>Prodigy 風</translation>
    </message>
    <message>
        <source>Left hand only</source>
        <translation>左手のみ</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n file name(s).</source>
        <translation>
            <numerusform>%n 個のファイル名をコピーしました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直し</translation>
    </message>
    <message>
        <source>Open Project</source>
        <translation>プロジェクトを開く</translation>
    </message>
    <message>
        <source>Atoll projects (*.atoll)</source>
        <translation>Atoll プロジェクト (*.atoll)</translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation>リストをクリア(&amp;C)</translation>
    </message>
    <message>
        <source>Label as %1</source>
        <translation>%1 としてラベル付け</translation>
    </message>
    <message numerus="yes">
        <source>Labelled %n image(s) as %1.</source>
        <translation>
            <numerusform>%n 枚の画像に %1 のラベルを付けました。</numerusform>
        </translation>
    </message>
    <message>
        <source>No class has the key %1 yet; give it one.</source>
        <translation>キー %1 のクラスはまだありません。クラスに割り当ててください。</translation>
    </message>
    <message>
        <source>Label Selection</source>
        <translation>選択にラベルを付ける</translation>
    </message>
    <message>
        <source>A name that is new makes a new class.</source>
        <translation>新しい名前を入力すると、新しいクラスが作成されます。</translation>
    </message>
    <message>
        <source>&amp;Class</source>
        <translation>クラス(&amp;C)</translation>
    </message>
    <message numerus="yes">
        <source>Label %n Image(s)</source>
        <translation>
            <numerusform>%n 枚の画像にラベルを付ける</numerusform>
        </translation>
    </message>
    <message>
        <source>Give the name of a class.</source>
        <translation>クラスの名前を指定してください。</translation>
    </message>
    <message>
        <source>Clear labels</source>
        <translation>ラベルを消去</translation>
    </message>
    <message numerus="yes">
        <source>Took %n label(s) away.</source>
        <translation>
            <numerusform>%n 個のラベルを外しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>The batch is the tag &quot;%1&quot; now.</source>
        <translation>バッチをタグ「%1」にしました。</translation>
    </message>
    <message>
        <source>Make the tag &quot;%1&quot;</source>
        <translation>タグ「%1」を作成</translation>
    </message>
    <message numerus="yes">
        <source>Made the tag &quot;%1&quot; of %n sample(s).</source>
        <translation>
            <numerusform>%n 件のサンプルのタグ「%1」を作成しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>New Tag</source>
        <translation>新しいタグ</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message numerus="yes">
        <source>Tag %n Sample(s)</source>
        <translation>
            <numerusform>%n 件のサンプルにタグを付ける</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) in the project</source>
        <translation>
            <numerusform>プロジェクトの画像 %n 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>新規 %n 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>変更 %n 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>見つからない画像 %n 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be used as they are</source>
        <translation>
            <numerusform>そのままでは使用できない画像 %n 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exact duplicate(s)</source>
        <translation>
            <numerusform>完全な重複 %n 枚</numerusform>
        </translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>%1: missing</source>
        <translation>%1: 見つからない</translation>
    </message>
    <message>
        <source>%1: changed</source>
        <translation>%1: 変更</translation>
    </message>
    <message>
        <source>Export labels</source>
        <translation>ラベルをエクスポート</translation>
    </message>
    <message numerus="yes">
        <source>Wrote the labels of %n image(s) to %1.</source>
        <translation>
            <numerusform>%n 枚の画像のラベルを %1 に書き込みました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export Labels</source>
        <translation>ラベルのエクスポート</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表 (*.csv)</translation>
    </message>
</context>
<context>
    <name>Atoll::AboutDialog</name>
    <message>
        <source>About Atoll</source>
        <translation>Atoll について</translation>
    </message>
    <message>
        <source>Atoll %1</source>
        <translation>Atoll %1</translation>
    </message>
    <message>
        <source>Tells a team which images to label next. Pictures never leave this computer and are never written to.</source>
        <translation>次にラベル付けすべき画像をチームに示します。画像がこのコンピューターの外に出ることはなく、書き換えられることもありません。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3. It comes without any warranty.</source>
        <translation>GNU General Public License バージョン 3 に基づくフリーソフトウェアです。いかなる保証もありません。</translation>
    </message>
    <message>
        <source>Versions and libraries</source>
        <translation>バージョンとライブラリ</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>System: %1</source>
        <translation>システム: %1</translation>
    </message>
    <message>
        <source>Qt: %1, platform %2</source>
        <translation>Qt: %1、プラットフォーム %2</translation>
    </message>
    <message>
        <source>Libraries: %1</source>
        <translation>ライブラリ: %1</translation>
    </message>
</context>
<context>
    <name>Atoll::ActionCatalog</name>
    <message>
        <source>Everywhere</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>マップ</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>ギャラリー</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>レビュー</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New Project from Folder…</source>
        <translation>フォルダーから新規プロジェクト(&amp;N)…</translation>
    </message>
    <message>
        <source>Make a project of the images in a folder.</source>
        <translation>フォルダー内の画像からプロジェクトを作成します。</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a project file.</source>
        <translation>プロジェクトファイルを開きます。</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近使ったプロジェクトを開く(&amp;R)</translation>
    </message>
    <message>
        <source>Open &amp;Sample Project</source>
        <translation>サンプルプロジェクトを開く(&amp;S)</translation>
    </message>
    <message>
        <source>Open a small project to try things on.</source>
        <translation>いろいろ試すための小さなプロジェクトを開きます。</translation>
    </message>
    <message>
        <source>&amp;Close Project</source>
        <translation>プロジェクトを閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>Close the project; everything is saved already.</source>
        <translation>プロジェクトを閉じます。内容はすべて保存済みです。</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>インポート(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>エクスポート(&amp;E)</translation>
    </message>
    <message>
        <source>Project &amp;Properties…</source>
        <translation>プロジェクトのプロパティ(&amp;P)…</translation>
    </message>
    <message>
        <source>Show what the project holds and where.</source>
        <translation>プロジェクトの内容と場所を表示します。</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>Close the program.</source>
        <translation>プログラムを終了します。</translation>
    </message>
    <message>
        <source>&amp;Predictions…</source>
        <translation>予測(&amp;P)…</translation>
    </message>
    <message>
        <source>Read what a model said about the images.</source>
        <translation>モデルが画像について出した予測を読み込みます。</translation>
    </message>
    <message>
        <source>&amp;Labels…</source>
        <translation>ラベル(&amp;L)…</translation>
    </message>
    <message>
        <source>Read labels that people gave.</source>
        <translation>人が付けたラベルを読み込みます。</translation>
    </message>
    <message>
        <source>&amp;Embedding…</source>
        <translation>埋め込み(&amp;E)…</translation>
    </message>
    <message>
        <source>Read one vector per image.</source>
        <translation>画像ごとに 1 つのベクトルを読み込みます。</translation>
    </message>
    <message>
        <source>&amp;Metadata…</source>
        <translation>メタデータ(&amp;M)…</translation>
    </message>
    <message>
        <source>Read columns of facts about the images.</source>
        <translation>画像の情報を列ごとに読み込みます。</translation>
    </message>
    <message>
        <source>&amp;Tag from List…</source>
        <translation>リストからタグを作成(&amp;T)…</translation>
    </message>
    <message>
        <source>Make a tag of the file names in a list.</source>
        <translation>リストにあるファイル名からタグを作成します。</translation>
    </message>
    <message>
        <source>&amp;Tag or Selection…</source>
        <translation>タグまたは選択(&amp;T)…</translation>
    </message>
    <message>
        <source>Write the file names of a tag or of the selection.</source>
        <translation>タグまたは選択のファイル名を書き出します。</translation>
    </message>
    <message>
        <source>Write labels for training and for other tools.</source>
        <translation>学習用やほかのツール用にラベルを書き出します。</translation>
    </message>
    <message>
        <source>Coordinates and &amp;Scores…</source>
        <translation>座標とスコア(&amp;S)…</translation>
    </message>
    <message>
        <source>Write a table of map positions and scores.</source>
        <translation>マップ上の位置とスコアの表を書き出します。</translation>
    </message>
    <message>
        <source>&amp;Map Picture…</source>
        <translation>マップの画像(&amp;M)…</translation>
    </message>
    <message>
        <source>Write the map as a picture.</source>
        <translation>マップを画像として書き出します。</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>Take the last change back.</source>
        <translation>最後の変更を元に戻します。</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直し(&amp;R)</translation>
    </message>
    <message>
        <source>Make the change again that was taken back.</source>
        <translation>元に戻した変更をもう一度行います。</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>履歴(&amp;H)</translation>
    </message>
    <message>
        <source>Show everything that was done to the project.</source>
        <translation>プロジェクトに対して行った操作をすべて表示します。</translation>
    </message>
    <message>
        <source>Selection &amp;Back</source>
        <translation>前の選択に戻る(&amp;B)</translation>
    </message>
    <message>
        <source>Return to the selection before this one.</source>
        <translation>1 つ前の選択に戻ります。</translation>
    </message>
    <message>
        <source>Selection &amp;Forward</source>
        <translation>次の選択に進む(&amp;F)</translation>
    </message>
    <message>
        <source>Return to the selection after this one.</source>
        <translation>1 つ後の選択に進みます。</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>すべて選択(&amp;A)</translation>
    </message>
    <message>
        <source>Select every image that is shown.</source>
        <translation>表示中の画像をすべて選択します。</translation>
    </message>
    <message>
        <source>Select &amp;None</source>
        <translation>選択を解除(&amp;N)</translation>
    </message>
    <message>
        <source>Clear the selection.</source>
        <translation>選択をすべて解除します。</translation>
    </message>
    <message>
        <source>&amp;Invert Selection</source>
        <translation>選択を反転(&amp;I)</translation>
    </message>
    <message>
        <source>Select what is shown and not selected.</source>
        <translation>表示中で選択していない画像を選択します。</translation>
    </message>
    <message>
        <source>Fi&amp;lter to Selection</source>
        <translation>選択でフィルター(&amp;L)</translation>
    </message>
    <message>
        <source>Show only the selected images.</source>
        <translation>選択した画像だけを表示します。</translation>
    </message>
    <message>
        <source>&amp;Clear Filter</source>
        <translation>フィルターを解除(&amp;C)</translation>
    </message>
    <message>
        <source>Show the whole working set again.</source>
        <translation>作業セット全体を再び表示します。</translation>
    </message>
    <message>
        <source>Copy File Na&amp;mes</source>
        <translation>ファイル名をコピー(&amp;M)</translation>
    </message>
    <message>
        <source>Copy the file names of the selected images.</source>
        <translation>選択した画像のファイル名をコピーします。</translation>
    </message>
    <message>
        <source>Fin&amp;d…</source>
        <translation>検索(&amp;D)…</translation>
    </message>
    <message>
        <source>Filter by file name.</source>
        <translation>ファイル名でフィルターします。</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>環境設定(&amp;P)…</translation>
    </message>
    <message>
        <source>Change how the program looks and behaves.</source>
        <translation>プログラムの外観と動作を変更します。</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>データ(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Rescan Folder</source>
        <translation>フォルダーを再スキャン(&amp;R)</translation>
    </message>
    <message>
        <source>Add images that have joined the folder.</source>
        <translation>フォルダーに加わった画像を追加します。</translation>
    </message>
    <message>
        <source>&amp;Locate Missing Files…</source>
        <translation>見つからないファイルの場所を指定(&amp;L)…</translation>
    </message>
    <message>
        <source>Say where the folder of images has moved to.</source>
        <translation>画像フォルダーの移動先を指定します。</translation>
    </message>
    <message>
        <source>Compute &amp;Embedding…</source>
        <translation>埋め込みを計算(&amp;E)…</translation>
    </message>
    <message>
        <source>Turn every image into a vector.</source>
        <translation>すべての画像をベクトルに変換します。</translation>
    </message>
    <message>
        <source>&amp;Projection…</source>
        <translation>投影(&amp;P)…</translation>
    </message>
    <message>
        <source>Lay the vectors out as a map.</source>
        <translation>ベクトルをマップとして配置します。</translation>
    </message>
    <message>
        <source>Find &amp;Duplicates…</source>
        <translation>重複を検索(&amp;D)…</translation>
    </message>
    <message>
        <source>Look for images that are alike.</source>
        <translation>互いに似ている画像を探します。</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>モデル(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Import Predictions…</source>
        <translation>予測をインポート(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Quick Probe</source>
        <translation>クイックプローブ(&amp;Q)</translation>
    </message>
    <message>
        <source>Train a small model on the embedding and the labels.</source>
        <translation>埋め込みとラベルで小さなモデルを学習します。</translation>
    </message>
    <message>
        <source>Compute &amp;Scores…</source>
        <translation>スコアを計算(&amp;S)…</translation>
    </message>
    <message>
        <source>Turn predictions into numbers of uncertainty.</source>
        <translation>予測を不確実性の数値に変換します。</translation>
    </message>
    <message>
        <source>T&amp;ools</source>
        <translation>ツール(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Command Palette…</source>
        <translation>コマンドパレット(&amp;C)…</translation>
    </message>
    <message>
        <source>Find a command by its name.</source>
        <translation>名前でコマンドを探します。</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>ジョブ(&amp;J)</translation>
    </message>
    <message>
        <source>Show what is running.</source>
        <translation>実行中のジョブを表示します。</translation>
    </message>
    <message>
        <source>&amp;Next Pane</source>
        <translation>次のペイン(&amp;N)</translation>
    </message>
    <message>
        <source>Move the keyboard to the next part of the window.</source>
        <translation>キーボードフォーカスをウィンドウの次の部分に移します。</translation>
    </message>
    <message>
        <source>&amp;Previous Pane</source>
        <translation>前のペイン(&amp;P)</translation>
    </message>
    <message>
        <source>Move the keyboard to the part of the window before.</source>
        <translation>キーボードフォーカスをウィンドウの前の部分に移します。</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>キーボードショートカット(&amp;K)</translation>
    </message>
    <message>
        <source>Show and change the keys.</source>
        <translation>キーを表示または変更します。</translation>
    </message>
    <message>
        <source>&amp;About Atoll</source>
        <translation>Atoll について(&amp;A)</translation>
    </message>
    <message>
        <source>Show version and licences.</source>
        <translation>バージョンとライセンスを表示します。</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Workspaces</source>
        <translation>ワークスペース(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Docks</source>
        <translation>ドック(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>マップ(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Gallery</source>
        <translation>ギャラリー(&amp;G)</translation>
    </message>
    <message>
        <source>Colour &amp;Scheme</source>
        <translation>配色(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>全画面表示(&amp;F)</translation>
    </message>
    <message>
        <source>Give the whole screen to the window.</source>
        <translation>ウィンドウを画面全体に表示します。</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>レイアウトをリセット(&amp;R)</translation>
    </message>
    <message>
        <source>Put every dock back to its place.</source>
        <translation>すべてのドックを元の位置に戻します。</translation>
    </message>
    <message>
        <source>&amp;Curate</source>
        <translation>キュレーション(&amp;C)</translation>
    </message>
    <message>
        <source>Map, gallery and batch side by side.</source>
        <translation>マップ、ギャラリー、バッチを並べて表示します。</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>レビュー(&amp;R)</translation>
    </message>
    <message>
        <source>One proposed image at a time.</source>
        <translation>提案された画像を 1 枚ずつ表示します。</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>プロジェクト(&amp;P)</translation>
    </message>
    <message>
        <source>Tags, embeddings, predictions and scores.</source>
        <translation>タグ、埋め込み、予測、スコアを表示します。</translation>
    </message>
    <message>
        <source>Every image as a point.</source>
        <translation>すべての画像を点として表示します。</translation>
    </message>
    <message>
        <source>Every image as a thumbnail.</source>
        <translation>すべての画像をサムネイルとして表示します。</translation>
    </message>
    <message>
        <source>&amp;Batch</source>
        <translation>バッチ(&amp;B)</translation>
    </message>
    <message>
        <source>Settings of the next batch.</source>
        <translation>次のバッチの設定です。</translation>
    </message>
    <message>
        <source>&amp;Scores</source>
        <translation>スコア(&amp;S)</translation>
    </message>
    <message>
        <source>How the scores are spread.</source>
        <translation>スコアの分布を表示します。</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>インスペクター(&amp;I)</translation>
    </message>
    <message>
        <source>Everything about one image.</source>
        <translation>1 枚の画像の詳細をすべて表示します。</translation>
    </message>
    <message>
        <source>Everything that was done.</source>
        <translation>行った操作をすべて表示します。</translation>
    </message>
    <message>
        <source>What is running.</source>
        <translation>実行中のジョブを表示します。</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>システム(&amp;S)</translation>
    </message>
    <message>
        <source>Follow the desktop.</source>
        <translation>デスクトップの設定に合わせます。</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>ライト(&amp;L)</translation>
    </message>
    <message>
        <source>Dark text on light.</source>
        <translation>明るい背景に暗い文字で表示します。</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>ダーク(&amp;D)</translation>
    </message>
    <message>
        <source>Light text on dark.</source>
        <translation>暗い背景に明るい文字で表示します。</translation>
    </message>
    <message>
        <source>&amp;Pan</source>
        <translation>パン(&amp;P)</translation>
    </message>
    <message>
        <source>Drag the map.</source>
        <translation>マップをドラッグして動かします。</translation>
    </message>
    <message>
        <source>&amp;Lasso</source>
        <translation>なげなわ(&amp;L)</translation>
    </message>
    <message>
        <source>Draw around the points to select. Shift adds, Ctrl takes away.</source>
        <translation>点を囲んで選択します。Shift で追加、Ctrl で除外します。</translation>
    </message>
    <message>
        <source>&amp;Rectangle</source>
        <translation>長方形(&amp;R)</translation>
    </message>
    <message>
        <source>Select in a rectangle. Shift adds, Ctrl takes away.</source>
        <translation>長方形で選択します。Shift で追加、Ctrl で除外します。</translation>
    </message>
    <message>
        <source>&amp;Brush</source>
        <translation>ブラシ(&amp;B)</translation>
    </message>
    <message>
        <source>Paint over the points to select.</source>
        <translation>点を塗って選択します。</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>全体表示(&amp;F)</translation>
    </message>
    <message>
        <source>Show the whole map.</source>
        <translation>マップ全体を表示します。</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>拡大(&amp;I)</translation>
    </message>
    <message>
        <source>Look closer.</source>
        <translation>拡大して表示します。</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>縮小(&amp;O)</translation>
    </message>
    <message>
        <source>Look from further away.</source>
        <translation>縮小して表示します。</translation>
    </message>
    <message>
        <source>&amp;Colour by…</source>
        <translation>色分け(&amp;C)…</translation>
    </message>
    <message>
        <source>Choose what the colours of the points say.</source>
        <translation>点の色が表す内容を選びます。</translation>
    </message>
    <message>
        <source>&amp;Larger Thumbnails</source>
        <translation>サムネイルを大きく(&amp;L)</translation>
    </message>
    <message>
        <source>Show fewer and larger thumbnails.</source>
        <translation>サムネイルを大きくし、表示枚数を減らします。</translation>
    </message>
    <message>
        <source>&amp;Smaller Thumbnails</source>
        <translation>サムネイルを小さく(&amp;S)</translation>
    </message>
    <message>
        <source>Show more and smaller thumbnails.</source>
        <translation>サムネイルを小さくし、表示枚数を増やします。</translation>
    </message>
    <message>
        <source>&amp;Captions</source>
        <translation>キャプション(&amp;C)</translation>
    </message>
    <message>
        <source>Write name and score below each thumbnail.</source>
        <translation>各サムネイルの下に名前とスコアを表示します。</translation>
    </message>
    <message>
        <source>&amp;Overlays</source>
        <translation>オーバーレイ(&amp;O)</translation>
    </message>
    <message>
        <source>Draw predicted boxes on the images.</source>
        <translation>予測されたボックスを画像に重ねて描画します。</translation>
    </message>
    <message>
        <source>Lo&amp;upe</source>
        <translation>ルーペ(&amp;U)</translation>
    </message>
    <message>
        <source>Look at one image closely.</source>
        <translation>1 枚の画像を拡大して見ます。</translation>
    </message>
    <message>
        <source>Show Si&amp;milar</source>
        <translation>類似画像を表示(&amp;M)</translation>
    </message>
    <message>
        <source>Sort by likeness to this image.</source>
        <translation>この画像に似ている順に並べ替えます。</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>選出(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Batch…</source>
        <translation>バッチ(&amp;B)…</translation>
    </message>
    <message>
        <source>Set up the next batch to label.</source>
        <translation>次にラベル付けするバッチを設定します。</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>実行(&amp;R)</translation>
    </message>
    <message>
        <source>Pick a batch with these settings.</source>
        <translation>この設定でバッチを選出します。</translation>
    </message>
    <message>
        <source>Repeat with New &amp;Seed</source>
        <translation>新しいシードで繰り返す(&amp;S)</translation>
    </message>
    <message>
        <source>Run the last batch again with another seed.</source>
        <translation>最後のバッチを別のシードで再実行します。</translation>
    </message>
    <message>
        <source>Re&amp;view</source>
        <translation>レビュー(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Accept as Tag</source>
        <translation>タグとして採用(&amp;A)</translation>
    </message>
    <message>
        <source>Keep the proposed batch as a tag.</source>
        <translation>提案されたバッチをタグとして残します。</translation>
    </message>
    <message>
        <source>&amp;Discard Proposal</source>
        <translation>提案を破棄(&amp;D)</translation>
    </message>
    <message>
        <source>Forget the proposed batch.</source>
        <translation>提案されたバッチを破棄します。</translation>
    </message>
    <message>
        <source>&amp;Copy as Command</source>
        <translation>コマンドとしてコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the command line that makes the same batch.</source>
        <translation>同じバッチを作成するコマンドラインをコピーします。</translation>
    </message>
    <message>
        <source>&amp;Review Proposal</source>
        <translation>提案をレビュー(&amp;R)</translation>
    </message>
    <message>
        <source>Look at the proposed images one by one.</source>
        <translation>提案された画像を 1 枚ずつ確認します。</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>採用(&amp;A)</translation>
    </message>
    <message>
        <source>Keep this image in the batch.</source>
        <translation>この画像をバッチに残します。</translation>
    </message>
    <message>
        <source>Re&amp;ject</source>
        <translation>除外(&amp;J)</translation>
    </message>
    <message>
        <source>Take this image out of the batch.</source>
        <translation>この画像をバッチから外します。</translation>
    </message>
    <message>
        <source>&amp;Undecided</source>
        <translation>未決定(&amp;U)</translation>
    </message>
    <message>
        <source>Take the decision on this image back.</source>
        <translation>この画像についての判断を取り消します。</translation>
    </message>
    <message>
        <source>&amp;Swap for Next Best</source>
        <translation>次点と入れ替え(&amp;S)</translation>
    </message>
    <message>
        <source>Put the next best image in its place.</source>
        <translation>この画像を次に良い画像と入れ替えます。</translation>
    </message>
    <message>
        <source>&amp;Keep One of Stack</source>
        <translation>スタックから 1 枚だけ残す(&amp;K)</translation>
    </message>
    <message>
        <source>Keep this image and reject those that look like it.</source>
        <translation>この画像を残し、似ている画像を除外します。</translation>
    </message>
    <message>
        <source>Undo &amp;Last Decision</source>
        <translation>直前の判断を元に戻す(&amp;L)</translation>
    </message>
    <message>
        <source>Return to the image decided last.</source>
        <translation>最後に判断した画像に戻ります。</translation>
    </message>
    <message>
        <source>Actual Si&amp;ze</source>
        <translation>実際のサイズ(&amp;Z)</translation>
    </message>
    <message>
        <source>Show one pixel of the image as one of the screen.</source>
        <translation>画像の 1 ピクセルを画面の 1 ピクセルで表示します。</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>タグ(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;New from Selection…</source>
        <translation>選択から新規作成(&amp;N)…</translation>
    </message>
    <message>
        <source>Make a tag of the selected images.</source>
        <translation>選択した画像のタグを作成します。</translation>
    </message>
    <message>
        <source>&amp;Add Selection…</source>
        <translation>選択を追加(&amp;A)…</translation>
    </message>
    <message>
        <source>Make a tag that holds the selected images as well.</source>
        <translation>選択した画像も加えたタグを作成します。</translation>
    </message>
    <message>
        <source>&amp;Remove Selection…</source>
        <translation>選択を除く(&amp;R)…</translation>
    </message>
    <message>
        <source>Make a tag without the selected images.</source>
        <translation>選択した画像を除いたタグを作成します。</translation>
    </message>
    <message>
        <source>&amp;Union…</source>
        <translation>和集合(&amp;U)…</translation>
    </message>
    <message>
        <source>Make a tag of what is in either of two tags.</source>
        <translation>2 つのタグの少なくとも一方に含まれる画像のタグを作成します。</translation>
    </message>
    <message>
        <source>&amp;Intersection…</source>
        <translation>共通部分(&amp;I)…</translation>
    </message>
    <message>
        <source>Make a tag of what is in both of two tags.</source>
        <translation>2 つのタグの両方に含まれる画像のタグを作成します。</translation>
    </message>
    <message>
        <source>&amp;Difference…</source>
        <translation>差集合(&amp;D)…</translation>
    </message>
    <message>
        <source>Make a tag of what is in one tag and not in another.</source>
        <translation>一方のタグに含まれ、もう一方に含まれない画像のタグを作成します。</translation>
    </message>
    <message>
        <source>Rena&amp;me…</source>
        <translation>名前を変更(&amp;M)…</translation>
    </message>
    <message>
        <source>Give the tag another name.</source>
        <translation>タグの名前を変更します。</translation>
    </message>
    <message>
        <source>De&amp;lete…</source>
        <translation>削除(&amp;L)…</translation>
    </message>
    <message>
        <source>Delete the tag; the images stay.</source>
        <translation>タグを削除します。画像は残ります。</translation>
    </message>
    <message>
        <source>Set as &amp;Working Set</source>
        <translation>作業セットに設定(&amp;W)</translation>
    </message>
    <message>
        <source>Let everything act on this tag.</source>
        <translation>すべての操作の対象をこのタグにします。</translation>
    </message>
    <message>
        <source>&amp;Annotate</source>
        <translation>アノテーション(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Classes…</source>
        <translation>クラス(&amp;C)…</translation>
    </message>
    <message>
        <source>Edit names, colours and keys of the classes.</source>
        <translation>クラスの名前、色、キーを編集します。</translation>
    </message>
    <message>
        <source>&amp;Label Selection…</source>
        <translation>選択にラベルを付ける(&amp;L)…</translation>
    </message>
    <message>
        <source>Give the selected images a class.</source>
        <translation>選択した画像にクラスを付けます。</translation>
    </message>
    <message>
        <source>Class of Key &amp;%1</source>
        <translation>キー %1 のクラス(&amp;%1)</translation>
    </message>
    <message>
        <source>Give the selected images the class of key %1.</source>
        <translation>選択した画像にキー %1 のクラスを付けます。</translation>
    </message>
    <message>
        <source>Nothing Here (&amp;0)</source>
        <translation>該当なし(&amp;0)</translation>
    </message>
    <message>
        <source>Say that the selected images show none of the classes.</source>
        <translation>選択した画像にどのクラスも写っていないことを記録します。</translation>
    </message>
    <message>
        <source>Clea&amp;r Labels</source>
        <translation>ラベルを消去(&amp;R)</translation>
    </message>
    <message>
        <source>Take the labels of the selected images away.</source>
        <translation>選択した画像からラベルを外します。</translation>
    </message>
</context>
<context>
    <name>Atoll::BatchChecker</name>
    <message>
        <source>Choose a tag to pick from.</source>
        <translation>選出元のタグを選んでください。</translation>
    </message>
    <message>
        <source>There is no tag &quot;%1&quot; any more.</source>
        <translation>タグ「%1」はもうありません。</translation>
    </message>
    <message>
        <source>There is no sample in this tag.</source>
        <translation>このタグにはサンプルがありません。</translation>
    </message>
    <message>
        <source>All of the pool is in the labelled tag: nothing is left to choose.</source>
        <translation>候補プールがすべてラベル済みタグに含まれているため、選べるサンプルが残っていません。</translation>
    </message>
    <message>
        <source>Only %1 are left to choose from: all of them will be picked.</source>
        <translation>選べるサンプルは残り %1 件だけです。すべて選出されます。</translation>
    </message>
    <message>
        <source>%1 needs scores, and scores need predictions of a model. CORESET needs neither.</source>
        <translation>%1 にはスコアが、スコアにはモデルの予測が必要です。CORESET にはどちらも必要ありません。</translation>
    </message>
    <message>
        <source>The pool has no scores yet.</source>
        <translation>候補プールにはまだスコアがありません。</translation>
    </message>
    <message>
        <source>These scores are for fewer samples than the pool has now.</source>
        <translation>このスコアの対象は、現在の候補プールより少ないサンプルです。</translation>
    </message>
    <message>
        <source>The smallest distance must be above 0.</source>
        <translation>最小距離は 0 より大きくしてください。</translation>
    </message>
    <message>
        <source>Distances need an embedding: vectors that say how much pictures look alike.</source>
        <translation>距離の計算には埋め込みが必要です。埋め込みは、画像どうしがどれだけ似ているかを表すベクトルです。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s) joined later and have no vector in this embedding.</source>
        <translation>
            <numerusform>サンプル %Ln 件は後から加わったため、この埋め込みにベクトルがありません。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a tag of this name already.</source>
        <translation>この名前のタグはすでにあります。</translation>
    </message>
    <message>
        <source>The new tag needs a name.</source>
        <translation>新しいタグに名前を付けてください。</translation>
    </message>
</context>
<context>
    <name>Atoll::BatchDock</name>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>コマンドとしてコピー</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>バッチ</translation>
    </message>
    <message>
        <source>Chooses a batch with these settings. It becomes a tag only when it is accepted.</source>
        <translation>この設定でバッチを選出します。採用するまでタグにはなりません。</translation>
    </message>
    <message>
        <source>Copies the atoll-cli line that chooses the same batch.</source>
        <translation>同じバッチを選出する atoll-cli のコマンドラインをコピーします。</translation>
    </message>
    <message>
        <source>Progress of choosing</source>
        <translation>選出の進行状況</translation>
    </message>
    <message>
        <source>Waiting for the job before it</source>
        <translation>前のジョブの終了を待機中</translation>
    </message>
    <message>
        <source>The project is open for reading only, so the batch cannot become a tag.</source>
        <translation>プロジェクトが読み取り専用で開かれているため、バッチをタグにできません。</translation>
    </message>
    <message>
        <source>Make a tag of all labelled samples</source>
        <translation>ラベル済みサンプル全体をタグにする</translation>
    </message>
    <message>
        <source>Copied. Paste it into a terminal while the project is closed here.</source>
        <translation>コピーしました。ここでプロジェクトを閉じてから、ターミナルに貼り付けてください。</translation>
    </message>
</context>
<context>
    <name>Atoll::BatchForm</name>
    <message>
        <source>Score the pool</source>
        <translation>候補プールのスコアを計算</translation>
    </message>
    <message>
        <source>Import predictions…</source>
        <translation>予測をインポート…</translation>
    </message>
    <message>
        <source>Compute an embedding…</source>
        <translation>埋め込みを計算…</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>最小値</translation>
    </message>
    <message>
        <source>&amp;Pool</source>
        <translation>候補プール(&amp;P)</translation>
    </message>
    <message>
        <source>The samples to choose from: the query tag.</source>
        <translation>選出元のサンプル (クエリタグ) です。</translation>
    </message>
    <message>
        <source>&amp;Labelled</source>
        <translation>ラベル済み(&amp;L)</translation>
    </message>
    <message>
        <source>What is labelled already, or about to be: it is never picked again, and new picks keep their distance from it. The preselected tag.</source>
        <translation>すでにラベル済みの、またはこれからラベル付けするサンプルです。再び選出されることはなく、新しく選出されるサンプルはこれらから距離を保ちます。preselected タグにあたります。</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>手法(&amp;M)</translation>
    </message>
    <message>
        <source>How samples are picked.</source>
        <translation>サンプルの選出方法です。</translation>
    </message>
    <message>
        <source>&amp;Score</source>
        <translation>スコア(&amp;S)</translation>
    </message>
    <message>
        <source>How much each sample is worth labelling, as the model&apos;s predictions say.</source>
        <translation>モデルの予測から見た、各サンプルをラベル付けする価値です。</translation>
    </message>
    <message>
        <source>&amp;Embedding</source>
        <translation>埋め込み(&amp;E)</translation>
    </message>
    <message>
        <source>The vectors that distances are measured between.</source>
        <translation>距離の計算に使うベクトルです。</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新規(&amp;N)</translation>
    </message>
    <message>
        <source>How many samples to add to the labelled set.</source>
        <translation>ラベル済みセットに追加するサンプルの数です。</translation>
    </message>
    <message>
        <source>On the command line and in Lightly the size of a batch is given as n_samples: the size of the labelled set after the query, not the number of new samples.</source>
        <translation>コマンドラインと Lightly では、バッチのサイズを n_samples で指定します。これは新しいサンプルの数ではなく、クエリ後のラベル済みセットのサイズです。</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>名前(&amp;A)</translation>
    </message>
    <message>
        <source>Of the tag that holds the labelled and the new samples together.</source>
        <translation>ラベル済みのサンプルと新しいサンプルを合わせたタグの名前です。</translation>
    </message>
    <message>
        <source>Smallest distance</source>
        <translation>最小距離</translation>
    </message>
    <message>
        <source>Keep a smallest distance</source>
        <translation>最小距離を保つ</translation>
    </message>
    <message>
        <source>Samples nearer than this to one that is chosen already are never picked; the batch may then become smaller than asked for.</source>
        <translation>すでに選ばれたサンプルとの距離がこれより小さいサンプルは選出されません。そのため、バッチは指定より小さくなることがあります。</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Takes the next seed, for another batch of the same kind.</source>
        <translation>次のシードを使い、同じ種類の別のバッチを作ります。</translation>
    </message>
    <message>
        <source>Next seed</source>
        <translation>次のシード</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>シード(&amp;D)</translation>
    </message>
    <message>
        <source>The same seed picks the same samples again.</source>
        <translation>同じシードなら、再び同じサンプルが選出されます。</translation>
    </message>
    <message>
        <source>%1 new + %2 labelled = %3 total (n_samples)</source>
        <translation>新規 %1 + ラベル済み %2 = 合計 %3 (n_samples)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s) have labels but could be picked again.</source>
        <translation>
            <numerusform>サンプル %Ln 件にはラベルがありますが、再び選出される可能性があります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s) outside this tag have labels and could be picked again.</source>
        <translation>
            <numerusform>このタグの外のサンプル %Ln 件にはラベルがあり、再び選出される可能性があります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a tag of all labelled</source>
        <translation>ラベル済み全体をタグにする</translation>
    </message>
    <message>
        <source>D&amp;istance</source>
        <translation>距離(&amp;I)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
</context>
<context>
    <name>Atoll::CheatSheetDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>操作またはキーを検索</translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation>キーとその動作</translation>
    </message>
    <message>
        <source>&amp;Change Keys…</source>
        <translation>キーを変更(&amp;C)…</translation>
    </message>
    <message>
        <source>No key does anything like &quot;%1&quot;.</source>
        <translation>「%1」に当てはまる操作のキーはありません。</translation>
    </message>
</context>
<context>
    <name>Atoll::ClassListModel</name>
    <message>
        <source>Class</source>
        <translation>クラス</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>ラベル</translation>
    </message>
</context>
<context>
    <name>Atoll::ClassMixTable</name>
    <message>
        <source>Batch compared with a random one and with the pool</source>
        <translation>バッチとランダムなバッチ、候補プールの比較</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>バッチ</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>候補プール</translation>
    </message>
    <message>
        <source>Mean score</source>
        <translation>平均スコア</translation>
    </message>
    <message>
        <source>Mean of %1 over the samples that have one.</source>
        <translation>%1 を持つサンプルの平均値です。</translation>
    </message>
    <message>
        <source>%1: %2 of the batch, %3 of a random one, %4 of the pool.</source>
        <translation>%1: バッチ %2、ランダムなバッチ %3、候補プール %4。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other class(es)</source>
        <translation>
            <numerusform>その他のクラス %Ln 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
</context>
<context>
    <name>Atoll::ClassSwatches</name>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>no class  %1</source>
        <translation>クラスなし  %1</translation>
    </message>
    <message numerus="yes">
        <source>Colours of %Ln class(es)</source>
        <translation>
            <numerusform>%Ln 個のクラスの色</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, on</source>
        <translation>%1、オン</translation>
    </message>
    <message>
        <source>%1, off</source>
        <translation>%1、オフ</translation>
    </message>
</context>
<context>
    <name>Atoll::ClassesDialog</name>
    <message>
        <source>Classes</source>
        <translation>クラス</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>追加(&amp;A)</translation>
    </message>
    <message>
        <source>C&amp;olour…</source>
        <translation>色(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>削除(&amp;R)</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>上へ移動(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;Down</source>
        <translation>下へ移動(&amp;D)</translation>
    </message>
    <message>
        <source>A digit gives the selected pictures its class. Renaming a class renames it in all labels; one that labels have cannot be removed.</source>
        <translation>数字キーを押すと、選択した画像にそのクラスが付きます。クラスの名前を変更すると、すべてのラベルに反映されます。ラベルで使われているクラスは削除できません。</translation>
    </message>
    <message>
        <source>&amp;New class:</source>
        <translation>新しいクラス(&amp;N):</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Colour of %1</source>
        <translation>%1 の色</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>保存中…</translation>
    </message>
    <message>
        <source>Reading the classes…</source>
        <translation>クラスを読み込み中…</translation>
    </message>
    <message>
        <source>There is a class &quot;%1&quot; already.</source>
        <translation>クラス「%1」はすでにあります。</translation>
    </message>
    <message>
        <source>Keys go from 1 to 9; 0 takes the class away.</source>
        <translation>キーは 1 から 9 までです。0 はクラスを外します。</translation>
    </message>
    <message>
        <source>Save classes</source>
        <translation>クラスを保存</translation>
    </message>
</context>
<context>
    <name>Atoll::ColumnPicker</name>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Search columns</source>
        <translation>列を検索</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>Atoll::CommandAvailability</name>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>元に戻す(&amp;U): %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>やり直し(&amp;R): %1</translation>
    </message>
    <message>
        <source>&amp;New from Selection (%1)…</source>
        <translation>選択から新規作成(&amp;N) (%1)…</translation>
    </message>
    <message>
        <source>Fi&amp;lter to Selection (%1)</source>
        <translation>選択でフィルター(&amp;L) (%1)</translation>
    </message>
    <message>
        <source>Copy File Na&amp;mes (%1)</source>
        <translation>ファイル名をコピー(&amp;M) (%1)</translation>
    </message>
    <message>
        <source>&amp;Label Selection (%1)…</source>
        <translation>選択にラベルを付ける(&amp;L) (%1)…</translation>
    </message>
    <message>
        <source>Clea&amp;r Labels (%1)</source>
        <translation>ラベルを消去(&amp;R) (%1)</translation>
    </message>
    <message>
        <source>Select &amp;All (%1)</source>
        <translation>すべて選択(&amp;A) (%1)</translation>
    </message>
</context>
<context>
    <name>Atoll::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>したいことを入力</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>コマンドを検索</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>一致するコマンド</translation>
    </message>
</context>
<context>
    <name>Atoll::ComputeEmbeddingDialog</name>
    <message>
        <source>The embedding %1 was complete already.</source>
        <translation>埋め込み %1 はすでに完成していました。</translation>
    </message>
    <message numerus="yes">
        <source>The embedding %1 has %Ln new row(s).</source>
        <translation>
            <numerusform>埋め込み %1 に新しい行が %Ln 行加わりました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) could not be read.</source>
        <translation>
            <numerusform>%Ln 枚の画像を読み込めませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>Compute Embedding</source>
        <translation>埋め込みを計算</translation>
    </message>
    <message>
        <source>Draw the m&amp;ap afterwards</source>
        <translation>続けてマップを描画(&amp;A)</translation>
    </message>
    <message>
        <source>An embedding turns every picture into a row of numbers: pictures that look alike get rows that are near. The map and choosing by distance rest on it.</source>
        <translation>埋め込みは各画像を 1 行の数値に変換します。似ている画像どうしは行も近くなります。マップと距離による選出は埋め込みに基づいています。</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名前(&amp;N):</translation>
    </message>
    <message>
        <source>The embedding &quot;%1&quot; is there and complete; give another name for other settings.</source>
        <translation>埋め込み「%1」はすでにあり、完成しています。別の設定を使う場合は別の名前を付けてください。</translation>
    </message>
    <message numerus="yes">
        <source>The embedding &quot;%1&quot; is there; the %Ln sample(s) without a row are added.</source>
        <translation>
            <numerusform>埋め込み「%1」はすでにあります。行のないサンプル %Ln 件を追加します。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Embed %Ln Sample(s)</source>
        <translation>
            <numerusform>%Ln 件のサンプルを埋め込む</numerusform>
        </translation>
    </message>
    <message>
        <source>The data set holds no pictures yet.</source>
        <translation>データセットにはまだ画像がありません。</translation>
    </message>
    <message>
        <source>Embedding %1</source>
        <translation>埋め込み %1</translation>
    </message>
</context>
<context>
    <name>Atoll::CountBar</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>Atoll::EmbedderPanel</name>
    <message>
        <source>imagenet: RGB, means and deviations of torchvision</source>
        <translation>imagenet: RGB、torchvision の平均と標準偏差</translation>
    </message>
    <message>
        <source>raw: RGB from 0 to 1</source>
        <translation>raw: 0 から 1 の RGB</translation>
    </message>
    <message>
        <source>squeezenet: SqueezeNet 1.1 as converted from Caffe</source>
        <translation>squeezenet: Caffe から変換した SqueezeNet 1.1</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>後で(&amp;L)</translation>
    </message>
    <message>
        <source>The map and choosing by distance need an embedding.</source>
        <translation>マップと距離による選出には埋め込みが必要です。</translation>
    </message>
    <message>
        <source>ONNX Model</source>
        <translation>ONNX モデル</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx)</source>
        <translation>ONNX モデル (*.onnx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>as the settings say, else the last one</source>
        <translation>設定に従う、なければ最後の層</translation>
    </message>
    <message>
        <source>as the model says</source>
        <translation>モデルに従う</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> ピクセル</translation>
    </message>
    <message>
        <source>&amp;Divide vectors by their length</source>
        <translation>ベクトルを長さで割る(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Model file:</source>
        <translation>モデルファイル(&amp;M):</translation>
    </message>
    <message>
        <source>&amp;Settings:</source>
        <translation>設定(&amp;S):</translation>
    </message>
    <message>
        <source>La&amp;yer:</source>
        <translation>層(&amp;Y):</translation>
    </message>
    <message>
        <source>Side of the &amp;input:</source>
        <translation>入力の一辺(&amp;I):</translation>
    </message>
    <message>
        <source>Choose an .onnx file, or drop it here.</source>
        <translation>.onnx ファイルを選ぶか、ここにドロップしてください。</translation>
    </message>
    <message>
        <source>Trying the model on an empty picture…</source>
        <translation>空の画像でモデルを試しています…</translation>
    </message>
    <message numerus="yes">
        <source>The model can be used; it gives %Ln number(s) per picture.</source>
        <translation>
            <numerusform>このモデルは使用できます。画像 1 枚につき %Ln 個の数値を出力します。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Atoll::ExampleStrip</name>
    <message>
        <source>Examples of the pictures</source>
        <translation>画像の例</translation>
    </message>
</context>
<context>
    <name>Atoll::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Only what the tag&apos;s own step &amp;added</source>
        <translation>このタグの手順で追加された分のみ(&amp;A)</translation>
    </message>
    <message>
        <source>Safe for &amp;spreadsheets: an apostrophe before formulas</source>
        <translation>表計算ソフトで安全に開けるよう、数式の前にアポストロフィを付ける(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Replace the file that is there</source>
        <translation>既存のファイルを置き換える(&amp;R)</translation>
    </message>
    <message>
        <source>Selected samples (%1)</source>
        <translation>選択したサンプル (%1)</translation>
    </message>
    <message>
        <source>Shown samples (%1)</source>
        <translation>表示中のサンプル (%1)</translation>
    </message>
    <message>
        <source>Tag %1 (%2)</source>
        <translation>タグ %1 (%2)</translation>
    </message>
    <message>
        <source>&amp;What:</source>
        <translation>対象(&amp;W):</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>形式(&amp;F):</translation>
    </message>
    <message>
        <source>Order of the data set</source>
        <translation>データセット順</translation>
    </message>
    <message>
        <source>Order of picking</source>
        <translation>選出順</translation>
    </message>
    <message>
        <source>&amp;Embedding:</source>
        <translation>埋め込み(&amp;E):</translation>
    </message>
    <message>
        <source>&amp;Order:</source>
        <translation>順序(&amp;O):</translation>
    </message>
    <message>
        <source>&amp;To:</source>
        <translation>保存先(&amp;T):</translation>
    </message>
    <message>
        <source>Beginning of the export</source>
        <translation>エクスポートの冒頭</translation>
    </message>
    <message>
        <source>Only tags that were chosen by a method have such an order.</source>
        <translation>この順序があるのは、手法で選出されたタグだけです。</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>選択</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>表示中</translation>
    </message>
    <message>
        <source>It begins with:</source>
        <translation>冒頭:</translation>
    </message>
    <message>
        <source>The first samples:</source>
        <translation>最初のサンプル:</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>フォルダー %1 はありません。</translation>
    </message>
    <message>
        <source>That is a folder; add the name of a file.</source>
        <translation>これはフォルダーです。ファイル名を付け加えてください。</translation>
    </message>
    <message>
        <source>That is a file; pictures go into a new or empty folder.</source>
        <translation>これはファイルです。画像の書き出し先は、新しいフォルダーか空のフォルダーにしてください。</translation>
    </message>
    <message>
        <source>That folder is not empty; name a new one.</source>
        <translation>このフォルダーは空ではありません。新しいフォルダーを指定してください。</translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln Sample(s)</source>
        <translation>
            <numerusform>%Ln 件のサンプルをエクスポート</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>数えています…</translation>
    </message>
    <message>
        <source>Name a folder to write to.</source>
        <translation>書き出し先のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>Name a file to write to.</source>
        <translation>書き出し先のファイルを指定してください。</translation>
    </message>
    <message>
        <source>This file is there already: replace it, or take another name.</source>
        <translation>このファイルはすでにあります。置き換えるか、別の名前を指定してください。</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 をエクスポート</translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln sample(s) to %1.</source>
        <translation>
            <numerusform>%Ln 件のサンプルを %1 にエクスポートしました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Prefi&amp;x of paths:</source>
        <translation>パスの接頭辞(&amp;X):</translation>
    </message>
</context>
<context>
    <name>Atoll::FilterBar</name>
    <message>
        <source>File name contains</source>
        <translation>ファイル名に含まれる文字</translation>
    </message>
    <message>
        <source>+ Filter</source>
        <translation>+ フィルター</translation>
    </message>
    <message>
        <source>Show only samples on which one more condition holds</source>
        <translation>さらに 1 つの条件を満たすサンプルだけを表示</translation>
    </message>
    <message>
        <source>Clear Filter</source>
        <translation>フィルターを解除</translation>
    </message>
    <message>
        <source>Show the whole working set again</source>
        <translation>作業セット全体を再び表示</translation>
    </message>
</context>
<context>
    <name>Atoll::FilterChip</name>
    <message>
        <source>Remove this condition</source>
        <translation>この条件を削除</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 を削除</translation>
    </message>
</context>
<context>
    <name>Atoll::FilterEditor</name>
    <message>
        <source>Reading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Search classes</source>
        <translation>クラスを検索</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>クラス</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>範囲</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>to</source>
        <comment>a range of numbers</comment>
        <translation>～</translation>
    </message>
    <message>
        <source>Samples in it</source>
        <translation>タグに含まれるサンプル</translation>
    </message>
    <message>
        <source>Samples not in it</source>
        <translation>タグに含まれないサンプル</translation>
    </message>
    <message>
        <source>Only those without a value (%1)</source>
        <translation>値のないものだけ (%1)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a class and how many</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>Atoll::FilterPopup</name>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Choose another column</source>
        <translation>別の列を選ぶ</translation>
    </message>
</context>
<context>
    <name>Atoll::FolderNamesPage</name>
    <message>
        <source>What do the names of the folders mean?</source>
        <translation>フォルダー名は何を表しますか?</translation>
    </message>
    <message>
        <source>N&amp;othing: pictures are not labelled yet</source>
        <translation>何も表さない: 画像はまだラベル付けされていない(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Labels: a picture is of the class that its folder is named after</source>
        <translation>ラベル: 画像のクラスは入っているフォルダーの名前(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Hidden reference: classes for simulations, not shown as labels</source>
        <translation>非表示の参照ラベル: シミュレーション用のクラス。ラベルとしては表示しない(&amp;H)</translation>
    </message>
    <message>
        <source>1 for cat/a.jpg, 2 for train/cat/a.jpg</source>
        <translation>cat/a.jpg は 1、train/cat/a.jpg は 2</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>クラス</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>More than %1 folders.</source>
        <translation>フォルダーは %1 個を超えています。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) on the first level.</source>
        <translation>
            <numerusform>第 1 階層に %Ln 個のフォルダーがあります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) lie outside them.</source>
        <translation>
            <numerusform>その外に %Ln 枚の画像があります。</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %1 are shown.</source>
        <translation>最初の %1 個を表示しています。</translation>
    </message>
    <message>
        <source>Le&amp;vel of the folder that names the class:</source>
        <translation>クラス名になるフォルダーの階層(&amp;V):</translation>
    </message>
</context>
<context>
    <name>Atoll::FolderPage</name>
    <message>
        <source>&amp;Stop Counting</source>
        <translation>集計を停止(&amp;S)</translation>
    </message>
    <message>
        <source>Which folder holds the pictures? Folders inside it are looked at, too. Pictures stay where they are and are never written to.</source>
        <translation>画像はどのフォルダーにありますか? サブフォルダーも調べます。画像は今の場所に置かれたままで、書き換えられることはありません。</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>フォルダー(&amp;F):</translation>
    </message>
    <message>
        <source>Folder of Pictures</source>
        <translation>画像のフォルダー</translation>
    </message>
    <message>
        <source>Drop a folder here</source>
        <translation>ここにフォルダーをドロップ</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1、%2、%3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>画像 %Ln 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other file(s)</source>
        <translation>
            <numerusform>その他のファイル %Ln 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking… %1 so far</source>
        <translation>検索中… これまでに %1</translation>
    </message>
    <message>
        <source>Stopped; at least %1</source>
        <translation>停止しました。少なくとも %1</translation>
    </message>
    <message>
        <source>Choose a folder, or drop it here.</source>
        <translation>フォルダーを選ぶか、ここにドロップしてください。</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>フォルダー %1 はありません。</translation>
    </message>
    <message>
        <source>%1 is a file; choose the folder it lies in.</source>
        <translation>%1 はファイルです。それが入っているフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The folder %1 may not be read.</source>
        <translation>フォルダー %1 を読み取る権限がありません。</translation>
    </message>
    <message>
        <source>Looking for pictures…</source>
        <translation>画像を探しています…</translation>
    </message>
    <message>
        <source>There is no picture in %1.</source>
        <translation>%1 に画像はありません。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) may not be read and will be left out: %1</source>
        <translation>
            <numerusform>読み取る権限のないフォルダー %Ln 個は除外されます: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Of %1 pictures tried, %2 could not be read.</source>
        <translation>試した画像 %1 枚のうち、%2 枚を読み込めませんでした。</translation>
    </message>
</context>
<context>
    <name>Atoll::FormDialog</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Co&amp;py as Command</source>
        <translation>コマンドとしてコピー(&amp;P)</translation>
    </message>
    <message>
        <source>Copies the line that does the same with atoll-cli.</source>
        <translation>atoll-cli で同じことを行うコマンドラインをコピーします。</translation>
    </message>
    <message>
        <source>The command is on the clipboard.</source>
        <translation>コマンドをクリップボードにコピーしました。</translation>
    </message>
</context>
<context>
    <name>Atoll::GalleryDock</name>
    <message>
        <source>Gallery</source>
        <translation>ギャラリー</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>場所を指定…</translation>
    </message>
    <message>
        <source>The project has no pictures yet.</source>
        <translation>プロジェクトにはまだ画像がありません。</translation>
    </message>
    <message>
        <source>Rescan Folder</source>
        <translation>フォルダーを再スキャン</translation>
    </message>
    <message>
        <source>Reading the list of pictures…</source>
        <translation>画像の一覧を読み込み中…</translation>
    </message>
    <message>
        <source>Nothing is in &quot;%1&quot;.</source>
        <translation>「%1」には何もありません。</translation>
    </message>
    <message>
        <source>0 of %1 pass the filter.</source>
        <translation>%1 枚のうち、フィルターの条件に合う画像は 0 枚です。</translation>
    </message>
    <message>
        <source>Pictures not found in %1.</source>
        <translation>%1 に画像が見つかりません。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a position and how many</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <comment>a condition of the filter</comment>
        <translation>削除: %1</translation>
    </message>
</context>
<context>
    <name>Atoll::GalleryHeader</name>
    <message>
        <source>Sort</source>
        <translation>並べ替え</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>並べ替えの基準</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>キャプション</translation>
    </message>
    <message>
        <source>What is written below the thumbnails</source>
        <translation>サムネイルの下に表示する内容</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Size of the thumbnails</source>
        <translation>サムネイルのサイズ</translation>
    </message>
    <message>
        <source>Data set order</source>
        <translation>データセット順</translation>
    </message>
    <message>
        <source>Pick order of the proposal</source>
        <translation>提案の選出順</translation>
    </message>
    <message>
        <source>Highest first</source>
        <translation>大きい順</translation>
    </message>
    <message>
        <source>Lowest first</source>
        <translation>小さい順</translation>
    </message>
    <message>
        <source>Direction: %1</source>
        <translation>方向: %1</translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation>%1 枚を表示</translation>
    </message>
    <message>
        <source>%1 selected · %2</source>
        <comment>two counts</comment>
        <translation>%1 枚を選択 · %2</translation>
    </message>
    <message>
        <source>No caption</source>
        <translation>キャプションなし</translation>
    </message>
    <message>
        <source>Colour value</source>
        <translation>色分けの値</translation>
    </message>
    <message>
        <source>Sort value</source>
        <translation>並べ替えの値</translation>
    </message>
</context>
<context>
    <name>Atoll::GalleryLoupe</name>
    <message>
        <source>Gallery</source>
        <translation>ギャラリー</translation>
    </message>
    <message>
        <source>Close the loupe (Esc)</source>
        <translation>ルーペを閉じる (Esc)</translation>
    </message>
</context>
<context>
    <name>Atoll::GalleryPainter</name>
    <message>
        <source>Missing</source>
        <translation>見つからない</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>大きすぎる</translation>
    </message>
    <message>
        <source>Not decoded</source>
        <translation>未デコード</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>読み込み不可</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>破損</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>In the batch, rank %1</source>
        <translation>バッチ内、順位 %1</translation>
    </message>
    <message>
        <source>Labelled %1</source>
        <translation>ラベル: %1</translation>
    </message>
</context>
<context>
    <name>Atoll::GalleryView</name>
    <message numerus="yes">
        <source>At most %n file(s) can be dragged at once; export the selection instead.</source>
        <translation>
            <numerusform>一度にドラッグできるファイルは最大 %n 個です。代わりに選択をエクスポートしてください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the beginning of a file name</source>
        <translation>ファイル名の先頭を入力</translation>
    </message>
    <message>
        <source>Find: %1</source>
        <translation>検索: %1</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>ギャラリー</translation>
    </message>
    <message numerus="yes">
        <source>%1 image(s) shown</source>
        <extracomment>%1 is a number with separators, %n the same for the plural.</extracomment>
        <translation>
            <numerusform>画像 %1 枚を表示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 selected</source>
        <translation>
            <numerusform>%1 枚を選択</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Atoll::HistoryDelegate</name>
    <message>
        <source>Undone · %1</source>
        <translation>取り消し済み · %1</translation>
    </message>
</context>
<context>
    <name>Atoll::HistoryDock</name>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直し</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>行った操作</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>元に戻す: %1</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>元に戻す操作はありません。</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>やり直し: %1</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>やり直す操作はありません。</translation>
    </message>
    <message>
        <source>What is done to a project shows here, and can be taken back.</source>
        <translation>プロジェクトに対して行った操作がここに表示され、元に戻すことができます。</translation>
    </message>
    <message>
        <source>The project is open for reading only: nothing can be taken back here.</source>
        <translation>プロジェクトは読み取り専用で開かれています。ここでは何も元に戻せません。</translation>
    </message>
</context>
<context>
    <name>Atoll::HistoryModel</name>
    <message>
        <source>%1
%2, by %3</source>
        <translation>%1
%2 (%3)</translation>
    </message>
    <message>
        <source>%1
Taken back</source>
        <translation>%1
取り消し済み</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>取り消し済み: %1</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>行った操作</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>プログラム</translation>
    </message>
</context>
<context>
    <name>Atoll::ImportDialog</name>
    <message>
        <source>&amp;File:</source>
        <translation>ファイル(&amp;F):</translation>
    </message>
    <message>
        <source>&amp;File or folder:</source>
        <translation>ファイルまたはフォルダー(&amp;F):</translation>
    </message>
    <message>
        <source>Read as:</source>
        <translation>読み込み形式:</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>インポート</translation>
    </message>
    <message>
        <source>Choose what to import, or drop it here.</source>
        <translation>インポートするものを選ぶか、ここにドロップしてください。</translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation>ファイルを確認しています…</translation>
    </message>
    <message>
        <source>%1 is not there.</source>
        <translation>%1 が見つかりません。</translation>
    </message>
    <message>
        <source>Imported without problems.</source>
        <translation>問題なくインポートしました。</translation>
    </message>
    <message numerus="yes">
        <source>Imported; look at the %Ln remark(s).</source>
        <translation>
            <numerusform>インポートしました。%Ln 件の注意事項を確認してください。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Atoll::ImportEmbeddingDialog</name>
    <message>
        <source>Import Embedding</source>
        <translation>埋め込みをインポート</translation>
    </message>
    <message>
        <source>Rows of numbers that were computed elsewhere, one per picture. They are kept as they are.</source>
        <translation>ほかで計算された数値の行 (画像 1 枚につき 1 行) です。値はそのまま保持されます。</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>埋め込み</translation>
    </message>
    <message>
        <source>Vectors (*.npy *.npz *.csv *.tsv)</source>
        <translation>ベクトル (*.npy *.npz *.csv *.tsv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>This is no file of vectors that Atoll reads: it reads .npy, .npz and .csv.</source>
        <translation>Atoll で読み込めるベクトルのファイルではありません。読み込めるのは .npy、.npz、.csv です。</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名前(&amp;N):</translation>
    </message>
    <message>
        <source>NumPy array</source>
        <translation>NumPy 配列</translation>
    </message>
    <message>
        <source>NumPy archive</source>
        <translation>NumPy アーカイブ</translation>
    </message>
    <message>
        <source>Table of vectors</source>
        <translation>ベクトルの表</translation>
    </message>
    <message>
        <source>There is an embedding &quot;%1&quot; already; give this one another name.</source>
        <translation>埋め込み「%1」はすでにあります。別の名前を付けてください。</translation>
    </message>
    <message>
        <source>Import embedding</source>
        <translation>埋め込みをインポート</translation>
    </message>
</context>
<context>
    <name>Atoll::ImportLabelsDialog</name>
    <message>
        <source>Import Labels</source>
        <translation>ラベルをインポート</translation>
    </message>
    <message>
        <source>The file speaks for the pictures it names: their classes become those of the file. Importing it again changes nothing.</source>
        <translation>ファイルに名前がある画像のクラスは、ファイルのクラスに置き換わります。同じファイルを再びインポートしても何も変わりません。</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Labels (*.csv *.tsv *.json)</source>
        <translation>ラベル (*.csv *.tsv *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>This is no file or folder of labels that Atoll reads: it reads tables, COCO instances and folders of class folders.</source>
        <translation>Atoll で読み込めるラベルのファイルまたはフォルダーではありません。読み込めるのは、表、COCO instances、クラス別フォルダーを含むフォルダーです。</translation>
    </message>
    <message>
        <source>Keep them as &amp;hidden reference, for simulations</source>
        <translation>シミュレーション用に非表示の参照ラベルとして保持(&amp;H)</translation>
    </message>
    <message>
        <source>File of Class Names</source>
        <translation>クラス名のファイル</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>テキスト (*.txt)</translation>
    </message>
    <message>
        <source>any; or car, bus; or a file with one name a line</source>
        <translation>すべて。または car, bus。または 1 行に 1 つの名前のファイル</translation>
    </message>
    <message>
        <source>Allowed c&amp;lasses:</source>
        <translation>許可するクラス(&amp;L):</translation>
    </message>
    <message>
        <source>&amp;Author:</source>
        <translation>作成者(&amp;A):</translation>
    </message>
    <message>
        <source>Folder with one folder of pictures per class</source>
        <translation>クラスごとに画像フォルダーがあるフォルダー</translation>
    </message>
    <message>
        <source>COCO instances with boxes</source>
        <translation>ボックス付きの COCO instances</translation>
    </message>
    <message>
        <source>Table of labels</source>
        <translation>ラベルの表</translation>
    </message>
    <message>
        <source>Choose one file at a time.</source>
        <translation>ファイルは 1 つずつ選んでください。</translation>
    </message>
    <message>
        <source>Say who made the labels.</source>
        <translation>ラベルの作成者を指定してください。</translation>
    </message>
    <message>
        <source>Import labels</source>
        <translation>ラベルをインポート</translation>
    </message>
</context>
<context>
    <name>Atoll::ImportMetadataDialog</name>
    <message>
        <source>Import Metadata</source>
        <translation>メタデータをインポート</translation>
    </message>
    <message>
        <source>Values such as weather or camera, by picture. What the file names is replaced; other values stay.</source>
        <translation>天気やカメラなど、画像ごとの値です。ファイルにある値は置き換えられ、それ以外の値は残ります。</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>メタデータ</translation>
    </message>
    <message>
        <source>Metadata (*.csv *.tsv *.json)</source>
        <translation>メタデータ (*.csv *.tsv *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>This holds no metadata that Atoll reads: it reads tables, Lightly&apos;s .json and Lightly folders.</source>
        <translation>Atoll で読み込めるメタデータではありません。読み込めるのは、表、Lightly の .json、Lightly フォルダーです。</translation>
    </message>
    <message>
        <source>Lightly folder</source>
        <translation>Lightly フォルダー</translation>
    </message>
    <message>
        <source>Lightly&apos;s custom metadata</source>
        <translation>Lightly のカスタムメタデータ</translation>
    </message>
    <message>
        <source>Table of values</source>
        <translation>値の表</translation>
    </message>
    <message>
        <source>Choose one file at a time.</source>
        <translation>ファイルは 1 つずつ選んでください。</translation>
    </message>
    <message>
        <source>Import metadata</source>
        <translation>メタデータをインポート</translation>
    </message>
</context>
<context>
    <name>Atoll::ImportPredictionsDialog</name>
    <message>
        <source>No scores were made: %1</source>
        <translation>スコアは作成されませんでした: %1</translation>
    </message>
    <message>
        <source>Import Predictions</source>
        <translation>予測をインポート</translation>
    </message>
    <message>
        <source>What a model says about the pictures, found by their names. Predictions of the same task are replaced; if anything is wrong, nothing is.</source>
        <translation>モデルが画像について出した予測を、画像の名前で対応付けて読み込みます。同じタスクの予測は置き換えられます。1 つでも問題があれば、何も置き換えられません。</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>Predictions (*.csv *.tsv *.json *.npy *.npz)</source>
        <translation>予測 (*.csv *.tsv *.json *.npy *.npz)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>This is no file or folder of predictions that Atoll reads: it reads Lightly folders, COCO results, tables, NumPy arrays and folders of them.</source>
        <translation>Atoll で読み込める予測のファイルまたはフォルダーではありません。読み込めるのは、Lightly フォルダー、COCO results、表、NumPy 配列、およびそれらのフォルダーです。</translation>
    </message>
    <message>
        <source>&amp;Task:</source>
        <translation>タスク(&amp;T):</translation>
    </message>
    <message>
        <source>The name of these predictions in the project.</source>
        <translation>プロジェクト内でのこの予測の名前です。</translation>
    </message>
    <message>
        <source>COCO Instances</source>
        <translation>COCO instances</translation>
    </message>
    <message>
        <source>COCO instances (*.json)</source>
        <translation>COCO instances (*.json)</translation>
    </message>
    <message>
        <source>File of Class Names</source>
        <translation>クラス名のファイル</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>テキスト (*.txt)</translation>
    </message>
    <message>
        <source>car, bus, person; or a file with one name a line</source>
        <translation>car, bus, person。または 1 行に 1 つの名前のファイル</translation>
    </message>
    <message>
        <source>Probabilities that sum to 1</source>
        <translation>合計が 1 になる確率</translation>
    </message>
    <message>
        <source>Logits (softmax is computed)</source>
        <translation>ロジット (softmax を計算)</translation>
    </message>
    <message>
        <source>Not negative (divided by their sum)</source>
        <translation>負でない値 (合計で割る)</translation>
    </message>
    <message>
        <source>Several classes can be true at once</source>
        <translation>複数のクラスが同時に成立</translation>
    </message>
    <message>
        <source>Corner and size, in pixels</source>
        <translation>角とサイズ (ピクセル)</translation>
    </message>
    <message>
        <source>Two corners, in pixels</source>
        <translation>2 つの角 (ピクセル)</translation>
    </message>
    <message>
        <source>Corner and size, in parts of the picture</source>
        <translation>角とサイズ (画像に対する割合)</translation>
    </message>
    <message>
        <source>COCO &amp;images:</source>
        <translation>COCO の画像情報(&amp;I):</translation>
    </message>
    <message>
        <source>C&amp;lasses:</source>
        <translation>クラス(&amp;L):</translation>
    </message>
    <message>
        <source>&amp;Numbers are:</source>
        <translation>数値の種類(&amp;N):</translation>
    </message>
    <message>
        <source>Bo&amp;xes are:</source>
        <translation>ボックスの形式(&amp;X):</translation>
    </message>
    <message>
        <source>Lightly folder</source>
        <translation>Lightly フォルダー</translation>
    </message>
    <message>
        <source>Folder with a map of class probabilities per picture</source>
        <translation>画像ごとのクラス確率マップのフォルダー</translation>
    </message>
    <message>
        <source>COCO results</source>
        <translation>COCO results</translation>
    </message>
    <message>
        <source>NumPy array of class probabilities</source>
        <translation>クラス確率の NumPy 配列</translation>
    </message>
    <message>
        <source>Table of classes</source>
        <translation>クラスの表</translation>
    </message>
    <message>
        <source>Give the predictions a name.</source>
        <translation>予測に名前を付けてください。</translation>
    </message>
    <message>
        <source>COCO results hold no file names: choose the instances file that has them.</source>
        <translation>COCO results にはファイル名がありません。ファイル名を含む instances ファイルを選んでください。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>ファイル %1 はありません。</translation>
    </message>
    <message>
        <source>Name the classes in the order of the columns.</source>
        <translation>列の順にクラス名を指定してください。</translation>
    </message>
    <message>
        <source>Predictions of the name &quot;%1&quot; are there and will be replaced.</source>
        <translation>「%1」という名前の予測はすでにあり、置き換えられます。</translation>
    </message>
    <message>
        <source>Import predictions %1</source>
        <translation>予測 %1 をインポート</translation>
    </message>
    <message numerus="yes">
        <source>Sc&amp;ore them for %1 when imported (%Ln sample(s))</source>
        <translation>
            <numerusform>インポート後に %1 のスコアを計算する(%Ln 件)(&amp;O)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Atoll::InspectorDock</name>
    <message>
        <source>Click a picture or a point of the map to see all about it here.</source>
        <translation>画像またはマップの点をクリックすると、その情報がここにすべて表示されます。</translation>
    </message>
    <message>
        <source>Why Was This Picked</source>
        <translation>選出された理由</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Most Similar</source>
        <translation>最も似ている画像</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>メタデータ</translation>
    </message>
</context>
<context>
    <name>Atoll::InspectorSection</name>
    <message>
        <source>Open</source>
        <translation>展開済み</translation>
    </message>
    <message>
        <source>Folded away</source>
        <translation>折りたたみ済み</translation>
    </message>
</context>
<context>
    <name>Atoll::JobCard</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>詳細をコピー</translation>
    </message>
    <message>
        <source>Copies the message, to send it to somebody who can help.</source>
        <translation>サポートできる人に送れるように、メッセージをコピーします。</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>キャンセル中</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>%1 の進行状況</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>%1 をキャンセル</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
</context>
<context>
    <name>Atoll::JobDialog</name>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>You can close this; the work goes on and is listed under Jobs.</source>
        <translation>閉じてもかまいません。処理は続行され、「ジョブ」に表示されます。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>Waiting for the jobs before this one.</source>
        <translation>前のジョブの終了を待っています。</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>Stopped; everything is as before.</source>
        <translation>停止しました。すべて元のままです。</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>停止しています…</translation>
    </message>
</context>
<context>
    <name>Atoll::JobListModel</name>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>キャンセル済み</translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>残り数秒</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>残り約 %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>残り約 %n 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation>
            <numerusform>残り約 %n 時間</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
</context>
<context>
    <name>Atoll::JobStatusButton</name>
    <message numerus="yes">
        <source>%Ln job(s) failed</source>
        <translation>
            <numerusform>%Ln 件のジョブが失敗</numerusform>
        </translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>title of a job, percent</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 (+%2)</source>
        <comment>a job, number of other jobs</comment>
        <translation>%1 (+%2)</translation>
    </message>
    <message>
        <source>No job runs.</source>
        <translation>実行中のジョブはありません。</translation>
    </message>
    <message>
        <source>Jobs: %1</source>
        <translation>ジョブ: %1</translation>
    </message>
</context>
<context>
    <name>Atoll::JobTexts</name>
    <message>
        <source>less than a second</source>
        <translation>1 秒未満</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 時間 %2 分</translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>残り数秒</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>残り約 %1</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Failed at %1</source>
        <translation>%1 に失敗</translation>
    </message>
    <message>
        <source>Cancelled at %1</source>
        <translation>%1 にキャンセル</translation>
    </message>
    <message>
        <source>Finished at %1 after %2</source>
        <translation>%1 に完了 (所要時間 %2)</translation>
    </message>
    <message>
        <source>Waiting for the job before it</source>
        <translation>前のジョブの終了を待機中</translation>
    </message>
</context>
<context>
    <name>Atoll::JobsPopover</name>
    <message>
        <source>No jobs. Long work, such as importing pictures or choosing a batch, shows here with its progress.</source>
        <translation>ジョブはありません。画像のインポートやバッチの選出など時間のかかる処理は、進行状況とともにここに表示されます。</translation>
    </message>
    <message>
        <source>Clear ended</source>
        <translation>終了分を消去</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>Takes jobs that ended off this list.</source>
        <translation>終了したジョブをこの一覧から消します。</translation>
    </message>
</context>
<context>
    <name>Atoll::LocateDialog</name>
    <message>
        <source>Locate Pictures</source>
        <translation>画像の場所を指定</translation>
    </message>
    <message>
        <source>Where do the pictures lie now? The folder must hold them under the same names as before. Nothing is copied or moved.</source>
        <translation>画像は現在どこにありますか? 以前と同じ名前で画像が入っているフォルダーを指定してください。コピーや移動は行われません。</translation>
    </message>
    <message>
        <source>Until now:</source>
        <translation>これまでの場所:</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>フォルダー(&amp;F):</translation>
    </message>
    <message>
        <source>Folder of the Pictures</source>
        <translation>画像のフォルダー</translation>
    </message>
    <message>
        <source>Use This Folder</source>
        <translation>このフォルダーを使用</translation>
    </message>
    <message>
        <source>Choose a folder, or drop it here.</source>
        <translation>フォルダーを選ぶか、ここにドロップしてください。</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>フォルダー %1 はありません。</translation>
    </message>
    <message>
        <source>Locate pictures</source>
        <translation>画像の場所を指定</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln picture(s) are there.</source>
        <translation>
            <numerusform>画像 %Ln 枚のうち %1 枚が見つかりました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) have another size than before; choose Rescan Folder to read them again.</source>
        <translation>
            <numerusform>%Ln 件のファイルのサイズが以前と異なります。読み込み直すには「フォルダーを再スキャン」を選んでください。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) are not there, among them:</source>
        <translation>
            <numerusform>画像 %Ln 枚が見つかりません。例:</numerusform>
        </translation>
    </message>
    <message>
        <source>Pictures that are not there</source>
        <translation>見つからない画像</translation>
    </message>
</context>
<context>
    <name>Atoll::Loupe</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>ルーペ</translation>
    </message>
    <message>
        <source>Loupe: %1</source>
        <translation>ルーペ: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) marked</source>
        <translation>
            <numerusform>印を付けた物体 %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Decoding…</source>
        <translation>デコード中…</translation>
    </message>
    <message>
        <source>Overlay hidden</source>
        <translation>オーバーレイ非表示</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
</context>
<context>
    <name>Atoll::MainWindow</name>
    <message>
        <source>The folder of the images, %1, is not there. Use Data &gt; Locate Missing Files to say where it is now.</source>
        <translation>画像のフォルダー %1 が見つかりません。「データ」&gt;「見つからないファイルの場所を指定」で現在の場所を指定してください。</translation>
    </message>
    <message>
        <source>Atoll</source>
        <translation>Atoll</translation>
    </message>
    <message>
        <source>%1 (read only) – Atoll</source>
        <translation>%1 (読み取り専用) – Atoll</translation>
    </message>
    <message>
        <source>%1 – Atoll</source>
        <translation>%1 – Atoll</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 を開く</translation>
    </message>
    <message>
        <source>Project in use</source>
        <translation>使用中のプロジェクト</translation>
    </message>
    <message>
        <source>Open to &amp;Read Only</source>
        <translation>読み取り専用で開く(&amp;R)</translation>
    </message>
    <message>
        <source>Jobs are running</source>
        <translation>ジョブを実行中</translation>
    </message>
    <message>
        <source>A job is still running. Closing stops it; what it has not finished is left as it was before, and can be started again.</source>
        <translation>ジョブがまだ実行中です。閉じるとジョブは停止します。完了していない内容は実行前の状態のまま残り、あとで再び開始できます。</translation>
    </message>
    <message>
        <source>&amp;Stop and Close</source>
        <translation>停止して閉じる(&amp;S)</translation>
    </message>
    <message>
        <source>The settings could not be read; the program starts with new ones. The old file is kept as %1.</source>
        <translation>設定を読み取れなかったため、新しい設定で開始します。古いファイルは %1 として残してあります。</translation>
    </message>
</context>
<context>
    <name>Atoll::MapDock</name>
    <message numerus="yes">
        <source>%Ln sample(s) joined later and are not on this map.</source>
        <translation>
            <numerusform>サンプル %Ln 件は後から加わったため、このマップにありません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the map…</source>
        <translation>マップを読み込み中…</translation>
    </message>
    <message>
        <source>The map needs an embedding.</source>
        <translation>マップには埋め込みが必要です。</translation>
    </message>
    <message>
        <source>Compute Embedding…</source>
        <translation>埋め込みを計算…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>インポート…</translation>
    </message>
    <message>
        <source>The embedding &quot;%1&quot; has no map yet.</source>
        <translation>埋め込み「%1」にはまだマップがありません。</translation>
    </message>
    <message>
        <source>Compute Map</source>
        <translation>マップを計算</translation>
    </message>
    <message>
        <source>Running: %1</source>
        <translation>実行中: %1</translation>
    </message>
    <message>
        <source>Running: %1, %2 %</source>
        <translation>実行中: %1、%2 %</translation>
    </message>
</context>
<context>
    <name>Atoll::MapState</name>
    <message>
        <source>Draw the map</source>
        <translation>マップを描画</translation>
    </message>
</context>
<context>
    <name>Atoll::MapToolbar</name>
    <message>
        <source>Colour</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>色分け</translation>
    </message>
    <message>
        <source>Colours and scale</source>
        <translation>配色とスケール</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>埋め込み</translation>
    </message>
    <message>
        <source>Embedding and projection</source>
        <translation>埋め込みと投影</translation>
    </message>
    <message>
        <source>Shift adds, Ctrl takes away, both keep what is in common.</source>
        <translation>Shift で追加、Ctrl で除外、両方で共通部分だけを残します。</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>パン</translation>
    </message>
    <message>
        <source>Drag the map (V)</source>
        <translation>マップをドラッグして動かします (V)</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>なげなわ</translation>
    </message>
    <message>
        <source>Draw around points to select them (L). %1</source>
        <translation>点を囲んで選択します (L)。%1</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>長方形</translation>
    </message>
    <message>
        <source>Select in a rectangle (R). %1</source>
        <translation>長方形で選択します (R)。%1</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>ブラシ</translation>
    </message>
    <message>
        <source>Paint over points to select them (B). %1</source>
        <translation>点を塗って選択します (B)。%1</translation>
    </message>
    <message>
        <source>Show the whole map (Home)</source>
        <translation>マップ全体を表示します (Home)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>全体表示</translation>
    </message>
    <message>
        <source>Linear: equal steps of the value</source>
        <translation>線形: 値を等間隔に区切る</translation>
    </message>
    <message>
        <source>Quantile: equal shares of the samples</source>
        <translation>分位: サンプル数を等分する</translation>
    </message>
    <message>
        <source>One colour</source>
        <translation>単色</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>an embedding and its width</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 (compute)</source>
        <comment>a map</comment>
        <translation>%1 (計算する)</translation>
    </message>
</context>
<context>
    <name>Atoll::MapView</name>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message numerus="yes">
        <source>Map of %Ln sample(s)</source>
        <translation>
            <numerusform>サンプル %Ln 件のマップ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln 件を選択中</numerusform>
        </translation>
    </message>
    <message>
        <source>The point cursor is on sample %L1.</source>
        <translation>ポイントカーソルはサンプル %L1 にあります。</translation>
    </message>
    <message>
        <source>Ctrl with an arrow key moves from point to point, the space key selects.</source>
        <translation>Ctrl と矢印キーで点から点へ移動し、スペースキーで選択します。</translation>
    </message>
</context>
<context>
    <name>Atoll::MessageBar</name>
    <message>
        <source>Messages</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Task: %1</source>
        <translation>処理: %1</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>このメッセージを閉じる</translation>
    </message>
</context>
<context>
    <name>Atoll::NameDialog</name>
    <message>
        <source>Give it a name.</source>
        <translation>名前を付けてください。</translation>
    </message>
    <message>
        <source>There is a tag &quot;%1&quot; already.</source>
        <translation>タグ「%1」はすでにあります。</translation>
    </message>
</context>
<context>
    <name>Atoll::NewProjectWizard</name>
    <message>
        <source>New Project from Folder</source>
        <translation>フォルダーから新規プロジェクト</translation>
    </message>
    <message>
        <source>&lt; &amp;Back</source>
        <translation>&lt; 戻る(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next &gt;</source>
        <translation>次へ(&amp;N) &gt;</translation>
    </message>
    <message>
        <source>C&amp;reate</source>
        <translation>作成(&amp;R)</translation>
    </message>
    <message>
        <source>1 Folder</source>
        <translation>1 フォルダー</translation>
    </message>
    <message>
        <source>2 Labels</source>
        <translation>2 ラベル</translation>
    </message>
    <message>
        <source>3 Embedding</source>
        <translation>3 埋め込み</translation>
    </message>
    <message>
        <source>4 Summary</source>
        <translation>4 概要</translation>
    </message>
    <message>
        <source>How are pictures turned into numbers, so that those that look alike lie near each other on the map?</source>
        <translation>似ている画像どうしがマップ上で近くに並ぶように、画像をどのように数値に変換しますか?</translation>
    </message>
    <message>
        <source>Looking for a place for the project…</source>
        <translation>プロジェクトの保存場所を探しています…</translation>
    </message>
</context>
<context>
    <name>Atoll::PathEdit</name>
    <message>
        <source>&amp;Files…</source>
        <translation>ファイル(&amp;F)…</translation>
    </message>
    <message>
        <source>F&amp;older…</source>
        <translation>フォルダー(&amp;O)…</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>参照…</translation>
    </message>
</context>
<context>
    <name>Atoll::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>環境設定</translation>
    </message>
    <message>
        <source>Thumbnails are made again when they are needed.</source>
        <translation>サムネイルは必要になったときに再び作成されます。</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>編集(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>言語(&amp;L):</translation>
    </message>
    <message>
        <source>&amp;Author of labels:</source>
        <translation>ラベルの作成者(&amp;A):</translation>
    </message>
    <message>
        <source>&amp;Thumbnails on disk:</source>
        <translation>ディスク上のサムネイル(&amp;T):</translation>
    </message>
    <message>
        <source>&amp;Shortcuts:</source>
        <translation>ショートカット(&amp;S):</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Clear No&amp;w</source>
        <translation>今すぐ消去(&amp;W)</translation>
    </message>
    <message>
        <source>Colo&amp;urs:</source>
        <translation>配色(&amp;U):</translation>
    </message>
</context>
<context>
    <name>Atoll::ProbeDialog</name>
    <message>
        <source>Quick Probe</source>
        <translation>クイックプローブ</translation>
    </message>
    <message>
        <source>Learn from the &amp;hidden reference labels</source>
        <translation>非表示の参照ラベルから学習(&amp;H)</translation>
    </message>
    <message>
        <source>Trains a linear model on the embedding of the labelled samples and predicts the class of every sample. It stands in for a model of your own and can be scored like one.</source>
        <translation>ラベル済みサンプルの埋め込みで線形モデルを学習し、すべてのサンプルのクラスを予測します。お手持ちのモデルの代わりになり、同じようにスコアを計算できます。</translation>
    </message>
    <message>
        <source>&amp;Labels of:</source>
        <translation>ラベルの対象(&amp;L):</translation>
    </message>
    <message>
        <source>&amp;Embedding:</source>
        <translation>埋め込み(&amp;E):</translation>
    </message>
    <message>
        <source>&amp;Name of the predictions:</source>
        <translation>予測の名前(&amp;N):</translation>
    </message>
    <message numerus="yes">
        <source>Predict %Ln Sample(s)</source>
        <translation>
            <numerusform>%Ln 件のサンプルを予測</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no embedding yet; compute or import one first.</source>
        <translation>埋め込みがまだありません。先に計算するかインポートしてください。</translation>
    </message>
    <message>
        <source>Nothing is labelled yet; give samples of two classes their labels first.</source>
        <translation>まだ何もラベル付けされていません。先に 2 つのクラスのサンプルにラベルを付けてください。</translation>
    </message>
    <message>
        <source>Give the predictions a name.</source>
        <translation>予測に名前を付けてください。</translation>
    </message>
    <message>
        <source>Predictions of the name &quot;%1&quot; are there and will be replaced.</source>
        <translation>「%1」という名前の予測はすでにあり、置き換えられます。</translation>
    </message>
    <message>
        <source>Quick probe</source>
        <translation>クイックプローブ</translation>
    </message>
    <message>
        <source>Learnt %1 classes from %2 samples and predicted %3.</source>
        <translation>%2 件のサンプルから %1 個のクラスを学習し、%3 件を予測しました。</translation>
    </message>
</context>
<context>
    <name>Atoll::ProblemListModel</name>
    <message>
        <source>Error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>問題の内容</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
</context>
<context>
    <name>Atoll::ProjectCommands</name>
    <message>
        <source>Rename &quot;%1&quot;</source>
        <translation>「%1」の名前を変更</translation>
    </message>
    <message>
        <source>Delete &quot;%1&quot;</source>
        <translation>「%1」を削除</translation>
    </message>
    <message>
        <source>Tag &quot;%1&quot; cannot be deleted: tag &quot;%2&quot; was made from it; delete that one first.</source>
        <translation>タグ「%1」は削除できません。タグ「%2」がこのタグから作成されているため、先にそちらを削除してください。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Delete the tag &quot;%1&quot;?</source>
        <translation>タグ「%1」を削除しますか?</translation>
    </message>
    <message>
        <source>Delete the saved filter &quot;%1&quot;?</source>
        <translation>保存済みフィルター「%1」を削除しますか?</translation>
    </message>
    <message>
        <source>Delete the embedding &quot;%1&quot;?</source>
        <translation>埋め込み「%1」を削除しますか?</translation>
    </message>
    <message>
        <source>Delete the predictions &quot;%1&quot;?</source>
        <translation>予測「%1」を削除しますか?</translation>
    </message>
    <message>
        <source>Delete the scores &quot;%1&quot; of the tag &quot;%2&quot;?</source>
        <translation>タグ「%2」のスコア「%1」を削除しますか?</translation>
    </message>
    <message>
        <source>It holds %1 samples. Pictures and labels stay.</source>
        <translation>このタグには %1 件のサンプルがあります。画像とラベルは残ります。</translation>
    </message>
    <message numerus="yes">
        <source>It holds %1 samples, and %Ln score(s) made for it go with it. Pictures and labels stay.</source>
        <translation>
            <numerusform>このタグには %1 件のサンプルがあり、このタグ用のスコア %Ln 件も一緒に削除されます。画像とラベルは残ります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo brings it back.</source>
        <translation>「元に戻す」で復元できます。</translation>
    </message>
    <message>
        <source>No sample and no tag changes.</source>
        <translation>サンプルやタグは変わりません。</translation>
    </message>
    <message>
        <source>Its vectors and its map go. Tags that were chosen by it stay, but cannot be chosen again the same way without it.</source>
        <translation>ベクトルとマップも削除されます。この埋め込みで選出したタグは残りますが、埋め込みがないと同じ方法で選出し直すことはできません。</translation>
    </message>
    <message>
        <source>The scores that were made of them stay.</source>
        <translation>この予測から計算したスコアは残ります。</translation>
    </message>
    <message>
        <source>Tags that were chosen by them stay.</source>
        <translation>このスコアで選出したタグは残ります。</translation>
    </message>
    <message>
        <source>Make the tag &quot;%1&quot;</source>
        <translation>タグ「%1」を作成</translation>
    </message>
</context>
<context>
    <name>Atoll::ProjectDock</name>
    <message>
        <source>Tags, embeddings, predictions and scores of a project show here.</source>
        <translation>プロジェクトのタグ、埋め込み、予測、スコアがここに表示されます。</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Find in the project</source>
        <translation>プロジェクト内を検索</translation>
    </message>
    <message>
        <source>Project tree</source>
        <translation>プロジェクトツリー</translation>
    </message>
</context>
<context>
    <name>Atoll::ProjectMenu</name>
    <message>
        <source>Set as working set</source>
        <translation>作業セットに設定</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>Show these pictures</source>
        <translation>これらの画像を表示</translation>
    </message>
    <message>
        <source>Compute an embedding…</source>
        <translation>埋め込みを計算…</translation>
    </message>
    <message>
        <source>Import embeddings…</source>
        <translation>埋め込みをインポート…</translation>
    </message>
    <message>
        <source>Import predictions…</source>
        <translation>予測をインポート…</translation>
    </message>
    <message>
        <source>Score predictions…</source>
        <translation>予測のスコアを計算…</translation>
    </message>
    <message>
        <source>Union with</source>
        <translation>次のタグとの和集合</translation>
    </message>
    <message>
        <source>Intersection with</source>
        <translation>次のタグとの共通部分</translation>
    </message>
    <message>
        <source>Difference: without</source>
        <translation>次のタグを除いた差集合</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>次のタグと比較</translation>
    </message>
    <message>
        <source>Select its samples</source>
        <translation>このサンプルを選択</translation>
    </message>
    <message>
        <source>Repeat with these settings</source>
        <translation>この設定で繰り返す</translation>
    </message>
    <message>
        <source>Repeat with a new seed</source>
        <translation>新しいシードで繰り返す</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>Draw its map</source>
        <translation>マップを描画</translation>
    </message>
    <message>
        <source>Compute again or extend…</source>
        <translation>再計算または拡張…</translation>
    </message>
    <message>
        <source>Colour by predicted class</source>
        <translation>予測クラスで色分け</translation>
    </message>
    <message>
        <source>Score…</source>
        <translation>スコアを計算…</translation>
    </message>
    <message>
        <source>Colour by it</source>
        <translation>このスコアで色分け</translation>
    </message>
    <message>
        <source>Sort by it, highest first</source>
        <translation>このスコアで並べ替え (大きい順)</translation>
    </message>
    <message>
        <source>Score again…</source>
        <translation>スコアを再計算…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>削除…</translation>
    </message>
</context>
<context>
    <name>Atoll::ProjectOpener</name>
    <message>
        <source>Make the project</source>
        <translation>プロジェクトを作成</translation>
    </message>
    <message>
        <source>Unpack the sample project</source>
        <translation>サンプルプロジェクトを展開</translation>
    </message>
    <message>
        <source>Read the images</source>
        <translation>画像を読み込み</translation>
    </message>
    <message>
        <source>Compute the embedding</source>
        <translation>埋め込みを計算</translation>
    </message>
    <message>
        <source>Draw the map</source>
        <translation>マップを描画</translation>
    </message>
</context>
<context>
    <name>Atoll::ProjectState</name>
    <message>
        <source>Read the project</source>
        <translation>プロジェクトを読み込み</translation>
    </message>
</context>
<context>
    <name>Atoll::ProjectTreeModel</name>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>件数</translation>
    </message>
</context>
<context>
    <name>Atoll::ProjectionDialog</name>
    <message>
        <source>Compute Map</source>
        <translation>マップを計算</translation>
    </message>
    <message>
        <source>The same seed draws the same map.</source>
        <translation>同じシードなら、同じマップが描画されます。</translation>
    </message>
    <message>
        <source>&amp;Embedding:</source>
        <translation>埋め込み(&amp;E):</translation>
    </message>
    <message>
        <source>&amp;Method:</source>
        <translation>手法(&amp;M):</translation>
    </message>
    <message numerus="yes">
        <source>Draw %Ln Sample(s)</source>
        <translation>
            <numerusform>%Ln 件のサンプルを描画</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no embedding yet; compute or import one first.</source>
        <translation>埋め込みがまだありません。先に計算するかインポートしてください。</translation>
    </message>
    <message>
        <source>The map made of it before by this method will be replaced.</source>
        <translation>この手法で以前に作成したマップは置き換えられます。</translation>
    </message>
    <message>
        <source>Map of %1</source>
        <translation>%1 のマップ</translation>
    </message>
    <message>
        <source>The map is drawn.</source>
        <translation>マップを描画しました。</translation>
    </message>
    <message>
        <source>See&amp;d:</source>
        <translation>シード(&amp;D):</translation>
    </message>
</context>
<context>
    <name>Atoll::ProposalPanel</name>
    <message>
        <source>Review</source>
        <translation>レビュー</translation>
    </message>
    <message>
        <source>Accept as tag</source>
        <translation>タグとして採用</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>The settings above have changed since: run again to use them.</source>
        <translation>上の設定が変更されています。反映するには再実行してください。</translation>
    </message>
    <message>
        <source>The largest distance from a sample of the pool to the nearest chosen one. The smaller it is, the less of the data is unlike anything labelled.</source>
        <translation>候補プールのサンプルから、最も近い選出済みサンプルまでの距離の最大値です。小さいほど、ラベル済みのどれにも似ていないデータが少なくなります。</translation>
    </message>
    <message>
        <source>Shows the batch in the gallery, in pick order.</source>
        <translation>バッチを選出順にギャラリーに表示します。</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>サイズ(&amp;Z)</translation>
    </message>
    <message>
        <source>Size of the batch</source>
        <translation>バッチのサイズ</translation>
    </message>
    <message>
        <source>distance at least %1</source>
        <translation>最小距離 %1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>シード %1</translation>
    </message>
    <message>
        <source>Proposed: %1 new, %2 in all</source>
        <translation>提案: 新規 %1、合計 %2</translation>
    </message>
    <message>
        <source>Nothing to choose</source>
        <translation>選べるサンプルなし</translation>
    </message>
    <message>
        <source>Makes the batch smaller or larger at once, exactly as a new run would. For more than %1, run again.</source>
        <translation>再実行した場合とまったく同じ結果で、バッチをその場で増減します。%1 より多くするには再実行してください。</translation>
    </message>
    <message>
        <source>With this method even the first picks depend on how many there are: change the number above and run again.</source>
        <translation>この手法では、最初の選出も全体の数によって変わります。上の数を変えて再実行してください。</translation>
    </message>
    <message>
        <source>No more could be picked: every sample left is nearer than %1 to a chosen one.</source>
        <translation>これ以上は選出できません。残りのサンプルはすべて、選出済みサンプルとの距離が %1 未満です。</translation>
    </message>
    <message>
        <source>Coverage radius %1 → %2</source>
        <translation>カバー半径 %1 → %2</translation>
    </message>
    <message>
        <source>Coverage radius %1</source>
        <translation>カバー半径 %1</translation>
    </message>
    <message>
        <source>RANDOM of the same size: %1</source>
        <translation>同じサイズの RANDOM: %1</translation>
    </message>
    <message>
        <source>Measured at every %1th sample: the radii may be a little larger.</source>
        <translation>%1 件ごとに 1 件のサンプルで測定しました。実際の半径はやや大きいことがあります。</translation>
    </message>
    <message>
        <source>Comparing with a random batch…</source>
        <translation>ランダムなバッチと比較中…</translation>
    </message>
</context>
<context>
    <name>Atoll::ProposalState</name>
    <message>
        <source>Choose &quot;%1&quot;</source>
        <translation>「%1」を選出</translation>
    </message>
    <message>
        <source>Choose a batch</source>
        <translation>バッチを選出</translation>
    </message>
    <message>
        <source>Accept the batch</source>
        <translation>バッチを採用</translation>
    </message>
</context>
<context>
    <name>Atoll::RangeHistogram</name>
    <message>
        <source>From %1 to %2.</source>
        <translation>%1～%2。</translation>
    </message>
    <message>
        <source>The range is %1 to %2.</source>
        <translation>選択範囲は %1～%2 です。</translation>
    </message>
</context>
<context>
    <name>Atoll::RecentProjectsModel</name>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨日</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 日前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>画像 %n 枚</numerusform>
        </translation>
    </message>
    <message>
        <source>Project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>開いた日</translation>
    </message>
</context>
<context>
    <name>Atoll::ReportPage</name>
    <message>
        <source>Names: %1 matched, %2 not in the data set.</source>
        <translation>名前: 一致 %1、データセットにないもの %2。</translation>
    </message>
    <message>
        <source>Boxes: %1.</source>
        <translation>ボックス: %1。</translation>
    </message>
    <message>
        <source>Numbers per picture: %1.</source>
        <translation>画像ごとの数値の個数: %1。</translation>
    </message>
    <message>
        <source>Read as %1 in %2 s.</source>
        <translation>%1 として %2 秒で読み込みました。</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Cop&amp;y Report</source>
        <translation>レポートをコピー(&amp;Y)</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln picture(s) of the data set covered.</source>
        <translation>
            <numerusform>データセットの画像 %Ln 枚のうち %1 枚が含まれています。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Atoll::RowNamesOption</name>
    <message>
        <source>Names inside the file</source>
        <translation>ファイル内の名前</translation>
    </message>
    <message>
        <source>A file with a name for each row</source>
        <translation>各行の名前を記したファイル</translation>
    </message>
    <message>
        <source>Rows in the order of the sorted paths</source>
        <translation>パスの並べ替え順の行</translation>
    </message>
    <message>
        <source>File of Names</source>
        <translation>名前のファイル</translation>
    </message>
    <message>
        <source>Names (*.txt *.npy)</source>
        <translation>名前 (*.txt *.npy)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>&amp;Rows belong to:</source>
        <translation>行の対応(&amp;R):</translation>
    </message>
    <message>
        <source>Na&amp;mes:</source>
        <translation>名前(&amp;M):</translation>
    </message>
    <message>
        <source>Choose the file that names the rows.</source>
        <translation>行の名前を記したファイルを選んでください。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>ファイル %1 はありません。</translation>
    </message>
    <message>
        <source>Nothing can check this order: if the file was made for other pictures, every row lands on a wrong one.</source>
        <translation>この順序は確認できません。ファイルが別の画像用に作成されたものなら、すべての行が誤った画像に対応します。</translation>
    </message>
</context>
<context>
    <name>Atoll::SampleView</name>
    <message>
        <source>Show the samples</source>
        <translation>サンプルを表示</translation>
    </message>
</context>
<context>
    <name>Atoll::ScaleBar</name>
    <message numerus="yes">
        <source>%Ln without a value</source>
        <translation>
            <numerusform>値なし %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Colours from %1 to %2</source>
        <translation>%1～%2 の色</translation>
    </message>
    <message>
        <source>Chosen from %1 to %2.</source>
        <translation>選択範囲: %1～%2。</translation>
    </message>
    <message>
        <source>Arrow keys choose a range, with Shift its upper end.</source>
        <translation>矢印キーで範囲を選択します。Shift を押すと上端を動かします。</translation>
    </message>
    <message>
        <source>%1 to %2. Double-click to clear.</source>
        <translation>%1～%2。ダブルクリックで解除します。</translation>
    </message>
    <message>
        <source>Drag to choose a range.</source>
        <translation>ドラッグして範囲を選択します。</translation>
    </message>
</context>
<context>
    <name>Atoll::ScoreDialog</name>
    <message>
        <source>Compute Scores</source>
        <translation>スコアを計算</translation>
    </message>
    <message>
        <source>Scores say how much a picture is worth labelling, from 0 to 1. They are kept for the tag they are made for and replace earlier ones of the same type.</source>
        <translation>スコアは、画像をラベル付けする価値を 0 から 1 で表します。計算対象のタグに保存され、同じ種類の以前のスコアを置き換えます。</translation>
    </message>
    <message>
        <source>0: never preferred</source>
        <translation>0: 優先しない</translation>
    </message>
    <message>
        <source>1: preferred to all</source>
        <translation>1: 最優先</translation>
    </message>
    <message>
        <source>Make no scores at all</source>
        <translation>スコアを一切計算しない</translation>
    </message>
    <message>
        <source>&amp;Samples of:</source>
        <translation>サンプルの対象(&amp;S):</translation>
    </message>
    <message>
        <source>&amp;Without a prediction:</source>
        <translation>予測がない場合(&amp;W):</translation>
    </message>
    <message numerus="yes">
        <source>Score %Ln Sample(s)</source>
        <translation>
            <numerusform>%Ln 件のサンプルのスコアを計算</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no predictions yet; import some, or let a quick probe make them.</source>
        <translation>予測がまだありません。インポートするか、クイックプローブで作成してください。</translation>
    </message>
    <message>
        <source>This tag holds no samples.</source>
        <translation>このタグにはサンプルがありません。</translation>
    </message>
    <message>
        <source>Score %1</source>
        <translation>%1 のスコアを計算</translation>
    </message>
    <message>
        <source>Pre&amp;dictions:</source>
        <translation>予測(&amp;D):</translation>
    </message>
</context>
<context>
    <name>Atoll::ScoreFigures</name>
    <message>
        <source>Samples</source>
        <translation>サンプル</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中央値</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>ばらつき</translation>
    </message>
    <message>
        <source>Shown samples without a number in this column.</source>
        <translation>表示中のサンプルのうち、この列に数値がないものです。</translation>
    </message>
    <message>
        <source>Standard deviation.</source>
        <translation>標準偏差です。</translation>
    </message>
    <message>
        <source>No value</source>
        <translation>値なし</translation>
    </message>
</context>
<context>
    <name>Atoll::ScoresDock</name>
    <message>
        <source>Colour Map by This</source>
        <translation>これでマップを色分け</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>Give the points of the map the colours of these numbers.</source>
        <translation>この数値に応じてマップの点を色分けします。</translation>
    </message>
    <message>
        <source>Drag over the bars to show only the samples in that range.</source>
        <translation>棒の上をドラッグすると、その範囲のサンプルだけを表示します。</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>Choose a column</source>
        <translation>列を選択</translation>
    </message>
    <message>
        <source>Scores need predictions.</source>
        <translation>スコアには予測が必要です。</translation>
    </message>
    <message>
        <source>Import Predictions…</source>
        <translation>予測をインポート…</translation>
    </message>
    <message>
        <source>Quick Probe</source>
        <translation>クイックプローブ</translation>
    </message>
    <message>
        <source>The predictions have no scores yet.</source>
        <translation>予測にはまだスコアがありません。</translation>
    </message>
    <message>
        <source>Compute Scores…</source>
        <translation>スコアを計算…</translation>
    </message>
</context>
<context>
    <name>Atoll::ShortcutModel</name>
    <message>
        <source>Also: %1</source>
        <translation>他にも: %1</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>有効範囲</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>競合</translation>
    </message>
</context>
<context>
    <name>Atoll::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>&amp;No Keys</source>
        <translation>キーなし(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>リセット(&amp;R)</translation>
    </message>
    <message>
        <source>Reset &amp;All</source>
        <translation>すべてリセット(&amp;A)</translation>
    </message>
    <message>
        <source>Action, menu or keys</source>
        <translation>操作、メニュー、またはキー</translation>
    </message>
    <message>
        <source>&amp;Preset:</source>
        <translation>プリセット(&amp;P):</translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation>検索(&amp;F):</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作とそのキー</translation>
    </message>
    <message numerus="yes">
        <source>%Ln action(s) share their keys with another; such keys do nothing.</source>
        <translation>
            <numerusform>%Ln 個の操作のキーがほかの操作と重複しています。重複するキーは働きません。</numerusform>
        </translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>変更(&amp;H)…</translation>
    </message>
</context>
<context>
    <name>Atoll::SimilarPanel</name>
    <message>
        <source>Most similar</source>
        <translation>最も似ている画像</translation>
    </message>
    <message>
        <source>Find Similar</source>
        <translation>類似画像を検索</translation>
    </message>
    <message>
        <source>Similar samples need an embedding.</source>
        <translation>類似サンプルには埋め込みが必要です。</translation>
    </message>
    <message>
        <source>Comparing keeps the embedding &quot;%1&quot; in memory (%2).</source>
        <translation>比較すると、埋め込み「%1」がメモリに保持されます (%2)。</translation>
    </message>
</context>
<context>
    <name>Atoll::StartPage</name>
    <message>
        <source>Atoll</source>
        <translation>Atoll</translation>
    </message>
    <message>
        <source>Find the images that are worth labelling next.</source>
        <translation>次にラベル付けする価値のある画像を見つけます。</translation>
    </message>
    <message>
        <source>&amp;New Project from Folder…</source>
        <translation>フォルダーから新規プロジェクト(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open Project…</source>
        <translation>プロジェクトを開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Open the &amp;Sample Project</source>
        <translation>サンプルプロジェクトを開く(&amp;S)</translation>
    </message>
    <message>
        <source>Or drop a folder of images, or a project file, onto this window.</source>
        <translation>または、画像のフォルダーかプロジェクトファイルをこのウィンドウにドロップしてください。</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近使ったプロジェクト</translation>
    </message>
</context>
<context>
    <name>Atoll::StatusLine</name>
    <message>
        <source>%1 selected · %2 shown · %3 in the project</source>
        <translation>選択 %1 · 表示 %2 · プロジェクト内 %3</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>読み取り専用</translation>
    </message>
    <message>
        <source>Another program holds this project, or its file cannot be written to.</source>
        <translation>ほかのプログラムがこのプロジェクトを使用しているか、ファイルに書き込めません。</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 に保存済み</translation>
    </message>
    <message>
        <source>Every change is in the project file at once; there is nothing to save.</source>
        <translation>変更はすべて直ちにプロジェクトファイルに反映されるため、保存の操作は必要ありません。</translation>
    </message>
</context>
<context>
    <name>Atoll::SummaryPage</name>
    <message>
        <source>None; folder names are ignored.</source>
        <translation>なし。フォルダー名は使用しません。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es) from folder names.</source>
        <translation>
            <numerusform>フォルダー名から %Ln 個のクラス。</numerusform>
        </translation>
    </message>
    <message>
        <source>Classes from folder names.</source>
        <translation>フォルダー名のクラス。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden class(es) from folder names.</source>
        <translation>
            <numerusform>フォルダー名から %Ln 個の非表示のクラス。</numerusform>
        </translation>
    </message>
    <message>
        <source>Hidden classes from folder names.</source>
        <translation>フォルダー名の非表示のクラス。</translation>
    </message>
    <message>
        <source>None yet; you can compute or import one later.</source>
        <translation>まだありません。後で計算またはインポートできます。</translation>
    </message>
    <message>
        <source>By the model %1, and a map of it.</source>
        <translation>モデル %1 による埋め込みと、そのマップ。</translation>
    </message>
    <message>
        <source>Learnt from these pictures, and a map of it.</source>
        <translation>これらの画像から学習した埋め込みと、そのマップ。</translation>
    </message>
    <message>
        <source>Still being estimated; you can work at once.</source>
        <translation>見積もり中です。すぐに作業を始められます。</translation>
    </message>
    <message>
        <source>%1 and the time of the model; you can work at once.</source>
        <translation>%1 に加えてモデルの処理時間。すぐに作業を始められます。</translation>
    </message>
    <message>
        <source>%1; you can work at once.</source>
        <translation>%1。すぐに作業を始められます。</translation>
    </message>
    <message>
        <source>Create makes one file, the project. It can be moved and copied like any other file.</source>
        <translation>「作成」を押すと、1 つのファイルとしてプロジェクトが作成されます。ほかのファイルと同じように移動やコピーができます。</translation>
    </message>
    <message>
        <source>Project &amp;file:</source>
        <translation>プロジェクトファイル(&amp;F):</translation>
    </message>
    <message>
        <source>Pictures:</source>
        <translation>画像:</translation>
    </message>
    <message>
        <source>Labels:</source>
        <translation>ラベル:</translation>
    </message>
    <message>
        <source>Embedding:</source>
        <translation>埋め込み:</translation>
    </message>
    <message>
        <source>Time:</source>
        <translation>時間:</translation>
    </message>
    <message>
        <source>Project File</source>
        <translation>プロジェクトファイル</translation>
    </message>
    <message>
        <source>Atoll projects (*.atoll)</source>
        <translation>Atoll プロジェクト (*.atoll)</translation>
    </message>
    <message>
        <source>Name the project file.</source>
        <translation>プロジェクトファイルに名前を付けてください。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>画像 %Ln 枚</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2) in %3. They are not changed, copied or moved.</source>
        <translation>%1 (%2)、場所: %3。画像の変更、コピー、移動は行いません。</translation>
    </message>
    <message>
        <source>At least %1</source>
        <translation>少なくとも%1</translation>
    </message>
</context>
<context>
    <name>Atoll::TagComparison</name>
    <message>
        <source>Comparison of two tags</source>
        <translation>2 つのタグの比較</translation>
    </message>
    <message>
        <source>Close the comparison</source>
        <translation>比較を閉じる</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>選択</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>two tags</comment>
        <translation>%1 と %2</translation>
    </message>
    <message>
        <source>Only in %1: %2</source>
        <translation>%1 のみ: %2</translation>
    </message>
    <message>
        <source>In both: %1</source>
        <translation>両方: %1</translation>
    </message>
    <message>
        <source>Select: %1</source>
        <translation>選択: %1</translation>
    </message>
</context>
<context>
    <name>Atoll::TagPopup</name>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Find a tag</source>
        <translation>タグを検索</translation>
    </message>
</context>
<context>
    <name>Atoll::WhyPanel</name>
    <message>
        <source>Nearest one chosen before it:</source>
        <translation>それより前に選出された最も近いサンプル:</translation>
    </message>
    <message>
        <source>Nearest one chosen before it</source>
        <translation>それより前に選出された最も近いサンプル</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>選出</translation>
    </message>
    <message>
        <source>The proposal</source>
        <translation>提案</translation>
    </message>
</context>
<context>
    <name>Atoll::WorkingSetChip</name>
    <message>
        <source>Working set:</source>
        <translation>作業セット:</translation>
    </message>
    <message>
        <source>%1 ▾</source>
        <comment>name of a tag</comment>
        <translation>%1 ▾</translation>
    </message>
    <message>
        <source>All views and commands act on the %1 of %2 samples in the tag &quot;%3&quot;.</source>
        <translation>すべての表示とコマンドの対象は、%2 件のサンプルのうちタグ「%3」にある %1 件です。</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>開いているプロジェクトはありません。</translation>
    </message>
    <message>
        <source>Working set: %1</source>
        <translation>作業セット: %1</translation>
    </message>
</context>
</TS>
